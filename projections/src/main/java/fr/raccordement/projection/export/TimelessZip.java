package fr.raccordement.projection.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a package of Office Open XML without the times at which its entries were written (D-104).
 */
final class TimelessZip {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TimelessZip() {}

    /**
     * Copies a package.
     *
     * @param created the date of creation that the copy has
     */
    static void copy(Path from, OutputStream to, Instant created) throws IOException {
        try (var read = new ZipFile(from.toFile())) {
            var written = new ZipOutputStream(to);
            for (var entry : Collections.list(read.entries())) {
                var timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(EARLIEST);
                written.putNextEntry(timeless);
                try (var content = read.getInputStream(entry)) {
                    copy(entry, content, written, created);
                }
                written.closeEntry();
            }
            written.finish();
        }
    }

    private static void copy(
            ZipEntry entry, InputStream read, OutputStream written, Instant created)
            throws IOException {
        if (entry.getName().equals(PROPERTIES)) {
            var text = new String(read.readAllBytes(), UTF_8);
            written.write(text.replaceAll(CREATED, "$1" + created + "$2").getBytes(UTF_8));
        } else {
            read.transferTo(written);
        }
    }
}
