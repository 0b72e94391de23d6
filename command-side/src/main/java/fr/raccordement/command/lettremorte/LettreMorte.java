package fr.raccordement.command.lettremorte;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.command.DiscardLettreMorte;
import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import fr.raccordement.command.Motif;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The events of one thing that administrators gave up having a processing group handle (D-086). */
@Aggregate(type = "LettreMorte")
class LettreMorte {

    @AggregateIdentifier private LettreMorteId id;
    private final List<LettreMorteDiscarded> discarded = new ArrayList<>();

    @CommandHandlerInterceptor
    void authorise(DiscardLettreMorte command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DiscardLettreMorte command) {
        var motif = Motif.require(command.motif());
        if (discarded.stream().noneMatch(before -> covers(before, command))) {
            apply(
                    new LettreMorteDiscarded(
                            command.lettreMorteId().groupe(),
                            command.lettreMorteId().objet(),
                            command.typeObjet(),
                            command.premier(),
                            command.dernier(),
                            command.evenement(),
                            command.cause(),
                            command.depuis(),
                            command.jusqua(),
                            motif));
        }
    }

    @EventSourcingHandler
    void evolve(LettreMorteDiscarded event) {
        id = new LettreMorteId(event.groupe(), event.objet());
        discarded.add(event);
    }

    private static boolean covers(LettreMorteDiscarded before, DiscardLettreMorte command) {
        return before.premier() <= command.premier()
                && command.dernier() <= before.dernier()
                && !command.jusqua().isAfter(before.jusqua());
    }
}
