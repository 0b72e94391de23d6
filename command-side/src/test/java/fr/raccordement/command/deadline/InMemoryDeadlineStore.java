package fr.raccordement.command.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Deadlines that several programs may share, in memory. */
final class InMemoryDeadlineStore implements DeadlineStore {

    private final Map<String, Deadline> deadlines = new ConcurrentHashMap<>();
    private final Queue<Error> failures = new ConcurrentLinkedQueue<>();

    /** The next time that it is read, it fails. */
    void failOnce(Error failure) {
        failures.add(failure);
    }

    @Override
    public void write(Map<String, Optional<Deadline>> changes, long position) {
        changes.forEach(
                (id, change) ->
                        change.ifPresentOrElse(
                                it -> deadlines.put(id, it), () -> deadlines.remove(id)));
    }

    @Override
    public List<Deadline> first(int count, Collection<String> kinds) {
        var failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        return deadlines.values().stream()
                .filter(it -> kinds.contains(it.kind()))
                .sorted(Comparator.comparing(Deadline::due))
                .limit(count)
                .toList();
    }

    @Override
    public void move(Deadline deadline, Instant due) {
        deadlines.replace(
                deadline.id(), deadline, new Deadline(deadline.kind(), deadline.subject(), due));
    }

    @Override
    public void hasten(String kind, Instant due) {
        deadlines.replaceAll(
                (_, it) ->
                        it.kind().equals(kind) && it.due().isAfter(due)
                                ? new Deadline(kind, it.subject(), due)
                                : it);
    }

    @Override
    public void settle(Deadline deadline) {
        deadlines.remove(deadline.id(), deadline);
    }

    boolean isEmpty() {
        return deadlines.isEmpty();
    }
}
