package fr.raccordement.command.deadline;

import java.time.Duration;
import java.util.Optional;

/**
 * What is done when a deadline of one kind has come: a bean for each kind.
 *
 * <p>The command is sent as the system, at least once, perhaps early or by several nodes, perhaps
 * for something long settled: whoever decides it judges again, with the clock, and answers without
 * an event where there is nothing to do. Its answer settles the deadline. So does its refusal,
 * unless the code is {@link #TOO_EARLY}; that, and whatever else goes wrong, is tried again.
 */
public interface DeadlineCommand {

    /** The code by which a command is refused whose time has not come. */
    String TOO_EARLY = "TOO_EARLY";

    /** Names the kind, for ever: stored with the deadlines. */
    String kind();

    /** The command to send about the subject. */
    Object command(String subject);

    /** How long after it was settled it is due again; empty where it is settled for good. */
    default Optional<Duration> period() {
        return Optional.empty();
    }

    /**
     * Whether it lets others go first: what is due for very many subjects at once, one at a time.
     */
    default boolean yields() {
        return false;
    }
}
