package fr.raccordement.api.acteur;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * A question about how things stood. Refused with AT_IN_FUTURE where it names an instant that has
 * not come yet: what was decided so far says nothing of it (D-155).
 */
public interface AsOf extends Question {

    /** The instants that it names. */
    Stream<Instant> instants();
}
