package fr.raccordement.command.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where deadlines are kept, beside the read models and as easily made again (D-125). */
public interface DeadlineStore {

    /**
     * Keeps or forgets some, in any order among themselves, over nothing that was kept because of a
     * later event: a write may come late (D-214).
     *
     * @param changes by {@link Deadline#id}: what is due from now on, or empty to forget it
     * @param position of the last event that it was decided by
     */
    void write(Map<String, Optional<Deadline>> changes, long position);

    /** So many of some kinds, those that are due first, in order. */
    List<Deadline> first(int count, Collection<String> kinds);

    /** Moves it to another instant, unless that was done already. */
    void move(Deadline deadline, Instant due);

    /** Moves all of a kind that are due later to an instant. */
    void hasten(String kind, Instant due);

    /** Forgets it, unless it has been moved to another instant. */
    void settle(Deadline deadline);
}
