package fr.raccordement.command.deadline;

import java.time.Instant;

/** Wakes one sleeper, who never has to look at the clock to see whether it is time. */
public interface DeadlineTimer {

    /**
     * Runs this once the clock has reached the instant, or at once where it has. Takes the place of
     * what was asked before. What is run never runs twice at the same time.
     */
    void at(Instant instant, Runnable awake);

    /** Forgets what was asked. */
    void off();
}
