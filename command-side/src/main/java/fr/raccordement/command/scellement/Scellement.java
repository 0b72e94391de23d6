package fr.raccordement.command.scellement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.scellement.ScellementId;
import fr.raccordement.api.scellement.command.RecordScellement;
import fr.raccordement.api.scellement.command.RestartScellement;
import fr.raccordement.api.scellement.command.ScellementCommand;
import fr.raccordement.api.scellement.event.PointDeControleRecorded;
import fr.raccordement.api.scellement.event.ScellementRestarted;
import fr.raccordement.api.scellement.event.ScellementStarted;
import fr.raccordement.command.Motif;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The log that seals the store, as the store itself knows it (D-207). */
@Aggregate(type = "Scellement")
class Scellement {

    @AggregateIdentifier private @Nullable ScellementId id;
    private @Nullable String origine;
    private @Nullable String cle;
    private long taille;

    @CommandHandlerInterceptor
    void authorise(ScellementCommand command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordScellement command) {
        var nom = command.scellementId().nom();
        if (cle == null) {
            apply(
                    new ScellementStarted(
                            nom,
                            command.origine(),
                            command.cle(),
                            command.taille(),
                            command.racine()));
        } else if (cle.equals(command.cle()) && command.taille() > taille) {
            apply(
                    new PointDeControleRecorded(
                            nom, command.origine(), command.taille(), command.racine()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RestartScellement command) {
        var motif = Motif.require(command.motif());
        if (!command.cle().equals(cle)) {
            apply(
                    new ScellementRestarted(
                            command.scellementId().nom(),
                            command.origine(),
                            command.cle(),
                            origine,
                            cle,
                            taille,
                            motif));
        }
    }

    @EventSourcingHandler
    void evolve(ScellementStarted event) {
        id = new ScellementId(event.nom());
        origine = event.origine();
        cle = event.cle();
        taille = event.taille();
    }

    @EventSourcingHandler
    void evolve(PointDeControleRecorded event) {
        taille = event.taille();
    }

    @EventSourcingHandler
    void evolve(ScellementRestarted event) {
        id = new ScellementId(event.nom());
        origine = event.origine();
        cle = event.cle();
        taille = 0;
    }
}
