package fr.raccordement.api.acteur;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about one state of a thing: at an instant, after the event of a number, or now where
 * it names neither. Refused with AT_AND_VERSION where it names both.
 */
public interface OneState extends AsOf {

    /** As it was then, or null. */
    @Nullable Instant at();

    /** As it was after that event, or null. */
    @Nullable Long version();

    @Override
    default Stream<Instant> instants() {
        return Stream.ofNullable(at());
    }
}
