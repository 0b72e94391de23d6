package fr.raccordement.command.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Deadlines whose commands nobody sends but the test. */
public final class InMemoryDeadlines implements Deadlines {

    private final Map<String, Instant> dues = new ConcurrentHashMap<>();
    private final Collection<DeadlineCommand> commandsByKind;

    public InMemoryDeadlines(Collection<DeadlineCommand> commandsByKind) {
        this.commandsByKind = commandsByKind;
    }

    @Override
    public void set(String kind, String subject, Instant due) {
        dues.put(kind + "/" + subject, due);
    }

    @Override
    public void hasten(String kind, Instant due) {
        dues.replaceAll(
                (id, before) -> id.startsWith(kind + "/") && before.isAfter(due) ? due : before);
    }

    @Override
    public void clear(String kind, String subject) {
        dues.remove(kind + "/" + subject);
    }

    /** When it is due; empty where there is no such deadline. */
    public Optional<Instant> due(String kind, String subject) {
        return Optional.ofNullable(dues.get(kind + "/" + subject));
    }

    /** The first that is due by an instant. */
    public Optional<Deadline> firstBy(Instant instant) {
        return dues.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(instant))
                .min(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(
                        it -> {
                            var parts = it.getKey().split("/", 2);
                            return new Deadline(parts[0], parts[1], it.getValue());
                        });
    }

    /** Forgets it, unless it has been moved. */
    public void settle(Deadline deadline) {
        dues.remove(deadline.kind() + "/" + deadline.subject(), deadline.due());
    }

    /** The command that would be sent. */
    public Object command(String kind, String subject) {
        return commandsByKind.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .command(subject);
    }
}
