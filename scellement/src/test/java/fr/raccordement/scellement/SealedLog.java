package fr.raccordement.scellement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TreeMap;

/** A log in a directory of a test, sealed step by step at instants that the test chooses. */
final class SealedLog {

    final MemoryStore store = new MemoryStore();
    final MemoryRecords records = new MemoryRecords(store);
    final Path directory;

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");

    SealedLog(Path directory) {
        this.directory = directory;
    }

    ScellementProperties properties() {
        return new ScellementProperties(
                true,
                directory.resolve("journal"),
                directory.resolve("publie"),
                directory.resolve("cle.pem"),
                "essai.example/log",
                1_000,
                Duration.ofSeconds(10),
                Duration.ofHours(24),
                null);
    }

    Sealer sealer() {
        return new Sealer(store, properties(), clock, records);
    }

    /** Seals and publishes everything, and leaves the log closed. */
    void sealAll() throws IOException {
        var sealer = sealer();
        sealAll(sealer);
        close(sealer);
    }

    void sealAll(Sealer sealer) {
        sealer.step();
        later(Duration.ofSeconds(10));
        sealer.step();
    }

    static void close(Sealer sealer) throws IOException {
        var open = sealer.sealing();
        if (open.isPresent()) {
            open.get().close();
        }
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    /** The bytes of the files of the log, by their names. */
    TreeMap<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        for (var name : new String[] {"hachages", "positions"}) {
            files.put(name, Views.text(Files.readAllBytes(directory.resolve("journal/" + name))));
        }
        return files;
    }

    final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
}
