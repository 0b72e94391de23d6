package fr.raccordement.api.delegation;

import java.time.Duration;
import java.time.Instant;

/**
 * How long delegations wait, as the operator has set it; the one rule of deciding and of showing.
 *
 * @param activation how long after acceptance, and activation of the fiche, a delegation becomes
 *     active (S-53)
 * @param suspensionMax how long one that is suspended may resume
 */
public record Delais(Duration activation, Duration suspensionMax) {

    /** When the delay is over that runs from the later of the two. */
    public Instant activation(Instant acceptedAt, Instant ficheActiveSince) {
        var both = acceptedAt.isBefore(ficheActiveSince) ? ficheActiveSince : acceptedAt;
        return both.plus(activation);
    }

    /** When one suspended at an instant ends, unless it has resumed. */
    public Instant suspensionEnd(Instant suspendedAt) {
        return suspendedAt.plus(suspensionMax);
    }
}
