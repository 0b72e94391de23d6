package fr.raccordement.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Counts how often a file is saved while somebody looks. */
final class SaveCounter {

    private static final int MANY = 3;

    private final Path file;
    private FileTime last;
    private int count;

    SaveCounter(Path file) throws IOException {
        this.file = file;
        this.last = Files.getLastModifiedTime(file);
    }

    /** Whether it was saved several times since it was first asked. */
    boolean hasSeveral() throws IOException {
        var now = Files.getLastModifiedTime(file);
        if (!now.equals(last)) {
            last = now;
            count++;
        }
        return count >= MANY;
    }
}
