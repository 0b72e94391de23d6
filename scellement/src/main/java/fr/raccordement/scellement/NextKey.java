package fr.raccordement.scellement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key of the log that takes the place of the present one, beside the key of that, from when it
 * is prepared until that log begins (D-208).
 */
final class NextKey {

    private static final Logger LOG = LoggerFactory.getLogger(NextKey.class);

    private final ScellementProperties properties;
    private final Path file;

    NextKey(ScellementProperties properties) {
        this.properties = properties;
        var key = properties.cle();
        this.file = key.resolveSibling(key.getFileName() + ".suivante");
    }

    /**
     * The name of a log: as it is set, but another for each that takes the place of one.
     *
     * @param restarts how many logs were there before
     */
    static @Nullable String name(ScellementProperties properties, int restarts) {
        var origine = properties.origine();
        return origine == null || origine.isBlank() || restarts == 0
                ? origine
                : origine + "-" + (restarts + 1);
    }

    /** The key of the next log, made unless it is there. */
    SealingKey prepare(Optional<KnownLog> known) throws IOException {
        var name = name(properties, known.map(KnownLog::restarts).orElse(0) + 1);
        return Files.exists(file) ? SealingKey.load(file, name) : SealingKey.create(file, name);
    }

    /**
     * Puts the former log aside where the event store says that the next one has taken its place,
     * and the next key in the place of its own. Cut short it goes on where it was.
     */
    void takeOver(KnownLog known) throws IOException {
        if (!Files.exists(file)
                || !known.isOf(SealingKey.load(file, name(properties, known.restarts())))) {
            return;
        }
        var aside = Path.of("anciens", Integer.toString(known.restarts()));
        Journal.setAside(properties.journal(), aside);
        new Publication(properties.repertoire()).setAside(aside);
        if (Files.exists(properties.cle())) {
            Files.move(
                    properties.cle(),
                    file.resolveSibling(
                            properties.cle().getFileName() + ".ancienne-" + known.restarts()),
                    StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(file, properties.cle(), StandardCopyOption.ATOMIC_MOVE);
        LOG.warn("The sealed log {} begins; the one before it is in {}.", known.origine(), aside);
    }
}
