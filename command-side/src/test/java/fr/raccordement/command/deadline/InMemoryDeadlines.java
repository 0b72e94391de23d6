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
    public void clear(String kind, String subject) {
        dues.remove(kind + "/" + subject);
    }

    /** When it is due; empty where there is no such deadline. */
    public Optional<Instant> due(String kind, String subject) {
        return Optional.ofNullable(dues.get(kind + "/" + subject));
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
