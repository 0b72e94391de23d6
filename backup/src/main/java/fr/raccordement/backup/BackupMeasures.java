package fr.raccordement.backup;

import fr.raccordement.processing.Sampled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** When the last backup in the configured directory ended, whichever program made it. */
final class BackupMeasures implements Sampled {

    private static final double MILLIS = 1000.0;

    private final @Nullable Path directory;

    BackupMeasures(@Nullable Path directory) {
        this.directory = directory;
    }

    @Override
    public void sample(Readings readings) {
        readings.tell(
                "raccordement.backup.configured",
                "1 where a directory for backups is configured",
                directory == null ? 0 : 1);
        readings.tell(
                "raccordement.backup.last.success.timestamp.seconds",
                "When the last backup ended, in seconds since 1970; 0 where there is none",
                lastEnd());
    }

    private double lastEnd() {
        if (directory == null) {
            return 0;
        }
        try {
            var manifest = directory.resolve(Manifest.NAME);
            return Files.exists(manifest)
                    ? Manifest.parse(Files.readAllBytes(manifest)).at().toEpochMilli() / MILLIS
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
