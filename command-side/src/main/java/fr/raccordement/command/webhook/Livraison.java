package fr.raccordement.command.webhook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.command.LivraisonCommand;
import fr.raccordement.api.webhook.command.RecordLivraison;
import fr.raccordement.api.webhook.event.LivraisonEvent;
import fr.raccordement.api.webhook.event.LivraisonFailed;
import fr.raccordement.api.webhook.event.LivraisonSucceeded;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What became of one delivery, try by try (D-221). */
@Aggregate(type = "Livraison")
class Livraison {

    @AggregateIdentifier private @Nullable LivraisonId id;

    @CommandHandlerInterceptor
    void authorise(LivraisonCommand command, MetaData metaData, Rights rights) {
        rights.require(
                command,
                metaData,
                new Concern(Partie.ORGANISATION, command.livraisonId().structure()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RecordLivraison command) {
        var livraison = command.livraisonId();
        var cause = command.cause();
        if (cause == null) {
            apply(
                    new LivraisonSucceeded(
                            livraison.structure(),
                            livraison.webhook(),
                            livraison.numero(),
                            command.genre(),
                            command.objetType(),
                            command.objetId(),
                            command.demande(),
                            Objects.requireNonNull(command.statut()),
                            command.millis()));
        } else {
            apply(
                    new LivraisonFailed(
                            livraison.structure(),
                            livraison.webhook(),
                            livraison.numero(),
                            command.genre(),
                            command.objetType(),
                            command.objetId(),
                            command.demande(),
                            cause,
                            command.statut(),
                            command.millis(),
                            command.prochaine()));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(LivraisonEvent event) {
        id = new LivraisonId(event.structure(), event.webhook(), event.numero());
    }
}
