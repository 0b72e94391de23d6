package fr.raccordement.command.deadline;

import fr.raccordement.processing.Batch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the deadlines of a batch of events with the {@link Batch}, the last change of each. */
final class BatchedDeadlines implements Deadlines {

    private final DeadlineStore store;
    private volatile Consumer<Instant> listener = _ -> {};

    BatchedDeadlines(DeadlineStore store) {
        this.store = store;
    }

    /** From now on this one is called with the first instant of whatever has been written. */
    void onWritten(Consumer<Instant> called) {
        listener = called;
    }

    @Override
    public void set(String kind, String subject, Instant due) {
        var deadline = new Deadline(kind, subject, due.truncatedTo(ChronoUnit.MILLIS));
        add(deadline.id(), Optional.of(deadline));
    }

    @Override
    public void clear(String kind, String subject) {
        add(Deadline.id(kind, subject), Optional.empty());
    }

    @Override
    public void hasten(String kind, Instant due) {
        var instant = due.truncatedTo(ChronoUnit.MILLIS);
        Batch.<Unwritten>add("deadlines", Unwritten::new, it -> it.hasten(kind, instant));
    }

    private void add(String id, Optional<Deadline> change) {
        Batch.<Unwritten>add("deadlines", Unwritten::new, it -> it.put(id, change));
    }

    private final class Unwritten implements Runnable {

        private final Map<String, Optional<Deadline>> changes = new HashMap<>();
        private final Map<String, Instant> hastened = new HashMap<>();
        private long position = -1;

        void put(String id, Optional<Deadline> change) {
            position = Batch.lastPosition();
            changes.put(id, change);
        }

        void hasten(String kind, Instant due) {
            hastened.merge(kind, due, (one, other) -> one.isBefore(other) ? one : other);
        }

        @Override
        public void run() {
            writeChanges();
            hastened.forEach(store::hasten);
            hastened.values().stream().min(Instant::compareTo).ifPresent(listener);
            hastened.clear();
        }

        private void writeChanges() {
            if (changes.isEmpty()) {
                return;
            }
            store.write(Map.copyOf(changes), position);
            var first =
                    changes.values().stream()
                            .flatMap(Optional::stream)
                            .map(Deadline::due)
                            .min(Instant::compareTo);
            changes.clear();
            first.ifPresent(listener);
        }
    }
}
