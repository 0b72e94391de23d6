package fr.raccordement.command.deadline;

import java.time.Instant;

/** Runs one task at an instant. */
public interface DeadlineTimer {

    /**
     * Runs the task once the clock has reached the instant, or at once where it has, in place of
     * the one asked for before. No two tasks run at the same time.
     */
    void at(Instant instant, Runnable task);

    /** Forgets the task asked for. */
    void cancel();
}
