package fr.raccordement.command.correspondant;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.correspondant.CorrespondanceId;
import fr.raccordement.api.correspondant.command.AdvanceCorrespondance;
import fr.raccordement.api.correspondant.command.BeginCorrespondance;
import fr.raccordement.api.correspondant.command.CorrespondanceCommand;
import fr.raccordement.api.correspondant.event.CorrespondanceAdvanced;
import fr.raccordement.api.correspondant.event.CorrespondanceEvent;
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

/** Up to where all contacts were written to; nothing before it began is written about. */
@Aggregate(type = "Correspondance")
class Correspondance {

    private static final long NOTHING_YET = -1;

    @AggregateIdentifier private @Nullable CorrespondanceId id;
    private long jusqua = -1;

    @CommandHandlerInterceptor
    void authorise(CorrespondanceCommand command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(BeginCorrespondance command, EndOfStore end) {
        if (id == null) {
            apply(new CorrespondanceAdvanced(end.position()));
        }
        return version();
    }

    @CommandHandler
    long decide(AdvanceCorrespondance command) {
        if (command.jusqua() > jusqua) {
            apply(new CorrespondanceAdvanced(command.jusqua()));
        }
        return version();
    }

    @EventSourcingHandler
    void evolve(CorrespondanceEvent event) {
        id = new CorrespondanceId();
        jusqua = event.jusqua();
    }

    private static long version() {
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }
}
