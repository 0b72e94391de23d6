package fr.raccordement.command.interfaces;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.command.AddInterfaceCode;
import fr.raccordement.api.interfaces.command.InterfaceCodeCommand;
import fr.raccordement.api.interfaces.command.RetireInterfaceCode;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import fr.raccordement.command.ExpectedVersion;
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

/** A row of the catalogue: added, retired, perhaps added again. */
@Aggregate(type = "InterfaceCode")
class InterfaceCode {

    @AggregateIdentifier private InterfaceCodeId id;
    private @Nullable InterfaceCodeAdded offered;

    @CommandHandlerInterceptor
    void authorise(InterfaceCodeCommand command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
        ExpectedVersion.require(command.expectedVersion(), getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(AddInterfaceCode command) {
        var added = InterfaceCodeRules.requireWellFormed(command);
        if (offered == null) {
            apply(added);
        } else if (!offered.equals(added)) {
            throw new RuleViolatedException(
                    "INTERFACE_CODE_EXISTS",
                    "code",
                    "Ce code est déjà au catalogue avec un autre contenu.",
                    "This code is already in the catalogue with other content.");
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RetireInterfaceCode command) {
        var motif = Motif.require(command.motif());
        if (offered != null) {
            apply(new InterfaceCodeRetired(id.code(), motif));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(InterfaceCodeAdded event) {
        id = new InterfaceCodeId(event.code());
        offered = event;
    }

    @EventSourcingHandler
    void evolve(InterfaceCodeRetired event) {
        offered = null;
    }
}
