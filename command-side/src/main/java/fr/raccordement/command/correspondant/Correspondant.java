package fr.raccordement.command.correspondant;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.command.AbandonEnvoiAuContact;
import fr.raccordement.api.correspondant.command.CorrespondantCommand;
import fr.raccordement.api.correspondant.command.RecordEnvoiAuContact;
import fr.raccordement.api.correspondant.command.ResubscribeCorrespondant;
import fr.raccordement.api.correspondant.command.UnsubscribeCorrespondant;
import fr.raccordement.api.correspondant.event.CorrespondantAbandoned;
import fr.raccordement.api.correspondant.event.CorrespondantEvent;
import fr.raccordement.api.correspondant.event.CorrespondantNotified;
import fr.raccordement.api.correspondant.event.CorrespondantResubscribed;
import fr.raccordement.api.correspondant.event.CorrespondantUnsubscribed;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.avis.EndOfStore;
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

/**
 * An address that is written to as a contact of fiches, until whoever reads its mail wants none.
 */
@Aggregate(type = "Correspondant")
class Correspondant {

    private static final long NOTHING_YET = -1;

    /** Of whom nothing else is known than that they have the link of a mail to that address. */
    private static final MetaData BY_LINK = MetaData.with(Actor.ON_BEHALF_OF, Actor.DESTINATAIRE);

    @AggregateIdentifier private @Nullable CorrespondantId id;
    private boolean desinscrit;
    private boolean injoignable;
    private long jusqua = -1;

    @CommandHandlerInterceptor
    void authorise(CorrespondantCommand command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RecordEnvoiAuContact command) {
        if (!desinscrit && command.jusqua() > jusqua) {
            apply(
                    new CorrespondantNotified(
                            command.correspondantId().empreinte(),
                            command.jusqua(),
                            command.nombre()));
        }
        return version();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(AbandonEnvoiAuContact command) {
        var returned = command.jusqua() == jusqua && !injoignable;
        if (!desinscrit && (command.jusqua() > jusqua || returned)) {
            apply(
                    new CorrespondantAbandoned(
                            command.correspondantId().empreinte(), command.jusqua()));
        }
        return version();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(UnsubscribeCorrespondant command) {
        if (!desinscrit) {
            apply(new CorrespondantUnsubscribed(command.correspondantId().empreinte()), BY_LINK);
        }
        return version();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(ResubscribeCorrespondant command, EndOfStore end) {
        if (desinscrit) {
            apply(
                    new CorrespondantResubscribed(
                            command.correspondantId().empreinte(), end.position()),
                    BY_LINK);
        }
        return version();
    }

    @EventSourcingHandler
    void evolve(CorrespondantEvent event) {
        id = new CorrespondantId(event.correspondant());
        switch (event) {
            case CorrespondantNotified it -> {
                injoignable = false;
                jusqua = it.jusqua();
            }
            case CorrespondantAbandoned it -> {
                injoignable = true;
                jusqua = it.jusqua();
            }
            case CorrespondantUnsubscribed _ -> desinscrit = true;
            case CorrespondantResubscribed it -> {
                desinscrit = false;
                injoignable = false;
                jusqua = it.depuis();
            }
        }
    }

    private static long version() {
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }
}
