package fr.raccordement.command.alerte;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.alerte.command.AlerteCommand;
import fr.raccordement.api.alerte.command.NotifyExamenEnRetard;
import fr.raccordement.api.alerte.command.RecordAlertes;
import fr.raccordement.api.alerte.event.AlerteEvent;
import fr.raccordement.api.alerte.event.AlerteLifted;
import fr.raccordement.api.alerte.event.AlerteRaised;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.deadline.DeadlineCommand;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What the operator was told of one thing: of a fiche each case once for ever (D-224), of the
 * program each case until it is so no longer (D-260).
 */
@Aggregate(type = "Alerte")
class Alerte {

    private static final long NOTHING_YET = -1;

    @AggregateIdentifier private @Nullable AlerteId id;
    private final Set<String> told = new HashSet<>();
    private final SortedSet<String> standing = new TreeSet<>();

    @CommandHandlerInterceptor
    void authorise(AlerteCommand command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(
            NotifyExamenEnRetard command,
            ExaminationWaits examens,
            ExamenProperties properties,
            Clock clock) {
        var since = examens.waitsSince(command.alerteId().objet());
        if (since.isEmpty()) {
            return version();
        }
        if (clock.instant().isBefore(since.get().plus(properties.attente()))) {
            throw new RuleViolatedException(
                    DeadlineCommand.TOO_EARLY,
                    "L'examen n'est pas en retard.",
                    "The examination is not late.");
        }
        return raise(command.alerteId(), since.get().toString(), since.get());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RecordAlertes command) {
        var alerte = command.alerteId();
        List.copyOf(standing).stream()
                .filter(it -> !command.cas().containsKey(it))
                .forEach(it -> apply(new AlerteLifted(alerte.nature(), alerte.objet(), it)));
        new TreeMap<>(command.cas())
                .forEach(
                        (cas, depuis) -> {
                            if (!standing.contains(cas)) {
                                apply(
                                        new AlerteRaised(
                                                alerte.nature(), alerte.objet(), cas, depuis));
                            }
                        });
        return version();
    }

    @EventSourcingHandler
    void evolve(AlerteEvent event) {
        id = new AlerteId(event.nature(), event.objet());
        switch (event) {
            case AlerteRaised it -> {
                told.add(it.cas());
                standing.add(it.cas());
            }
            case AlerteLifted it -> standing.remove(it.cas());
        }
    }

    private long raise(AlerteId alerte, String cas, Instant depuis) {
        if (!told.contains(cas)) {
            apply(new AlerteRaised(alerte.nature(), alerte.objet(), cas, depuis));
        }
        return version();
    }

    private static long version() {
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }
}
