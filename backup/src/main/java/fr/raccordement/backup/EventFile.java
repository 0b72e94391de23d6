package fr.raccordement.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.backup.BackupFailure.Code;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The events of one run: gzip of a line per event, each the first 16 digits of the chain's hash, a
 * blank, and the event as JSON.
 */
final class EventFile {

    static final String PREFIX = "evenements-";

    private static final int DIGITS = 16;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 64 << 20;

    private EventFile() {}

    static String name(long first, long last) {
        return "%s%019d-%019d.jsonl.gz".formatted(PREFIX, first, last);
    }

    /** Writes the events of a run, one after the other. */
    static final class Writer implements AutoCloseable {

        private final OutputStream out;
        private final HashChain chain;

        Writer(Path file, String previous) throws IOException {
            out =
                    new BufferedOutputStream(
                            new GZIPOutputStream(Files.newOutputStream(file), BUFFER), BUFFER);
            chain = new HashChain(previous);
        }

        void add(StoredEvent event) throws IOException {
            var line = EventRecord.of(event).line();
            out.write(chain.add(line).substring(0, DIGITS).getBytes(US_ASCII));
            out.write(' ');
            out.write(line);
            out.write('\n');
        }

        String head() {
            return chain.head();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /**
     * Reads the events of a run, each after its hash was found right.
     *
     * @throws BackupFailure with the file, and the record that is not what was written
     */
    static void read(Path file, Manifest.Addition run, Consumer<EventRecord> reader)
            throws IOException {
        var name = run.part().file();
        var chain = new HashChain(run.previous());
        long record = 0;
        long last = run.first() - 1;
        try (var in =
                new BufferedInputStream(
                        new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER)) {
            for (var line = line(in); line.length > 0; line = line(in)) {
                record++;
                var event = checked(line, chain, name, record);
                if (event.position() <= last) {
                    throw damaged(name, record, "its position is not after the one before");
                }
                last = event.position();
                reader.accept(event);
            }
        } catch (IOException e) {
            throw new BackupFailure(
                    Code.BACKUP_DAMAGED,
                    "%s cannot be read after record %d: %s".formatted(name, record, e.getMessage()),
                    e);
        }
        if (!chain.head().equals(run.head()) || record != run.events() || last != run.last()) {
            throw new BackupFailure(
                    Code.BACKUP_DAMAGED,
                    "%s ends with record %d, at position %d; %d events were written, up to position %d."
                            .formatted(name, record, last, run.events(), run.last()));
        }
    }

    private static EventRecord checked(byte[] line, HashChain chain, String name, long record) {
        if (line.length <= DIGITS + 1) {
            throw damaged(name, record, "it is cut short");
        }
        var json = Arrays.copyOfRange(line, DIGITS + 1, line.length);
        var hash = new String(line, 0, DIGITS, US_ASCII);
        if (!chain.add(json).startsWith(hash) || line[DIGITS] != ' ') {
            throw damaged(name, record, "its hash is another");
        }
        try {
            return EventRecord.parse(json);
        } catch (IllegalArgumentException e) {
            throw damaged(name, record, "it is no event");
        }
    }

    private static BackupFailure damaged(String name, long record, String how) {
        return new BackupFailure(
                Code.BACKUP_DAMAGED,
                "%s, record %d is not what was written: %s.".formatted(name, record, how));
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(1024);
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
            line.write(next);
        }
        return line.toByteArray();
    }
}
