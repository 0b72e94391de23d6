package fr.raccordement.command.echeance;

import java.time.Instant;

/**
 * A deadline.
 *
 * @param kind names the {@link Sonnerie}
 * @param subject what it is about
 * @param due when
 */
record Echeance(String kind, String subject, Instant due) {

    /** One for each kind and subject. */
    String id() {
        return kind + "/" + subject;
    }
}
