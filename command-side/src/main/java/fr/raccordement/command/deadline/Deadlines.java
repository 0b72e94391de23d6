package fr.raccordement.command.deadline;

import java.time.Instant;
import java.util.Optional;

/**
 * What has to happen later, as policies set it. A deadline is derived from events by a policy, as a
 * view is: setting it twice changes nothing, and a replay sets it again where the read store was
 * lost (D-084).
 */
public interface Deadlines {

    /**
     * Has a command sent once the instant has come, or at once where it is past. The subject has
     * one deadline of a kind: a later call moves it.
     *
     * @param kind names the {@link DeadlineCommand}
     * @param subject what the deadline is about, such as the identifier of a fiche
     * @param due when, in milliseconds
     */
    void set(String kind, String subject, Instant due);

    /** Brings forward all deadlines of a kind that are due later than an instant. */
    void hasten(String kind, Instant due);

    /** Forgets the deadline, if there is one. */
    void clear(String kind, String subject);

    /**
     * Sets the deadline, or forgets it where there is nothing to wait for.
     *
     * @param due when, in milliseconds; empty where it is not to come
     */
    default void plan(String kind, String subject, Optional<Instant> due) {
        due.ifPresentOrElse(instant -> set(kind, subject, instant), () -> clear(kind, subject));
    }
}
