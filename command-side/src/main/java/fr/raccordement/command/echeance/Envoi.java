package fr.raccordement.command.echeance;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.acteur.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
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
final class Envoi {

    private static final Logger LOG = LoggerFactory.getLogger(Envoi.class);
    private static final int PATIENCE_SECONDS = 30;

    private final CommandGateway commands;
    private final Map<String, Sonnerie> sonneries;

    Envoi(CommandGateway commands, Collection<Sonnerie> sonneries) {
        this.commands = commands;
        this.sonneries =
                sonneries.stream().collect(Collectors.toMap(Sonnerie::kind, Function.identity()));
    }

    /** The kinds of deadlines that can be rung here. */
    Set<String> kinds() {
        return sonneries.keySet();
    }

    /**
     * Whether the deadline is settled: the command was answered, or refused for good.
     *
     * @throws RuntimeException what else went wrong
     */
    boolean settles(Echeance echeance) {
        var sonnerie = Objects.requireNonNull(sonneries.get(echeance.kind()));
        var metaData =
                MetaData.from(Actor.SYSTEM.asMetaData())
                        .and(Actor.CORRELATION_ID, "echeance/" + echeance.id());
        var command = sonnerie.command(echeance.subject());
        try {
            commands.send(GenericCommandMessage.asCommandMessage(command).andMetaData(metaData))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return true;
        } catch (CompletionException failed) {
            return isRefusedForGood(failed, echeance);
        }
    }

    private static boolean isRefusedForGood(CompletionException failed, Echeance echeance) {
        if (failed.getCause() instanceof CommandExecutionException refused
                && refused.getDetails().orElse(null) instanceof Refusal refusal) {
            LOG.info("{} is refused: {}", echeance, refusal.code());
            return !refusal.code().equals(Sonnerie.TOO_EARLY);
        }
        throw failed;
    }
}
