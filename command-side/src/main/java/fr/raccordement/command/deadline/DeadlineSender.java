package fr.raccordement.command.deadline;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.acteur.Actor;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the commands of deadlines as the system. */
final class DeadlineSender {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSender.class);
    private static final int PATIENCE_SECONDS = 30;

    private final CommandGateway commands;
    private final Map<String, DeadlineCommand> byKind;

    DeadlineSender(CommandGateway commands, Collection<DeadlineCommand> kinds) {
        this.commands = commands;
        this.byKind =
                kinds.stream()
                        .collect(Collectors.toMap(DeadlineCommand::kind, Function.identity()));
    }

    /**
     * The kinds of deadlines that can be settled here.
     *
     * @param yielding those that let others go first, or those that do not
     */
    Set<String> kinds(boolean yielding) {
        return byKind.values().stream()
                .filter(kind -> kind.yields() == yielding)
                .map(DeadlineCommand::kind)
                .collect(Collectors.toSet());
    }

    /** How long after it was settled it is due again. */
    Optional<Duration> period(Deadline deadline) {
        return Objects.requireNonNull(byKind.get(deadline.kind())).period();
    }

    /**
     * Sends the command of a deadline and awaits its answer.
     *
     * @return whether the deadline is settled: the command was answered, or refused for good
     * @throws RuntimeException what else went wrong
     */
    boolean send(Deadline deadline) {
        var kind = Objects.requireNonNull(byKind.get(deadline.kind()));
        var metaData =
                MetaData.from(Actor.SYSTEM.asMetaData())
                        .and(Actor.CORRELATION_ID, "echeance/" + deadline.id());
        var command = kind.command(deadline.subject());
        try {
            commands.send(GenericCommandMessage.asCommandMessage(command).andMetaData(metaData))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return true;
        } catch (CompletionException failed) {
            return isRefusedForGood(failed, deadline);
        }
    }

    private static boolean isRefusedForGood(CompletionException failed, Deadline deadline) {
        if (failed.getCause() instanceof CommandExecutionException refused
                && refused.getDetails().orElse(null) instanceof Refusal refusal) {
            LOG.info("{} is refused: {}", deadline, refusal.code());
            return !refusal.code().equals(DeadlineCommand.TOO_EARLY);
        }
        throw failed;
    }
}
