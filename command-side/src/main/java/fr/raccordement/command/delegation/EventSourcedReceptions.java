package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.command.Repositories;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Receptions as aggregates: of two delegations accepted at the same instant, one is stored. */
@Component
class EventSourcedReceptions implements Receptions {

    private final Repository<Reception> receptions;

    EventSourcedReceptions(@Lazy Repository<Reception> receptions) {
        this.receptions = receptions;
    }

    @Override
    public boolean entrust(DelegationRequested delegation) {
        return load(id(delegation))
                .invoke(it -> it.entrust(id(delegation), delegation.delegationId()));
    }

    @Override
    public void takeBack(DelegationRequested delegation) {
        load(id(delegation)).execute(it -> it.takeBack(delegation.delegationId()));
    }

    private static ReceptionId id(DelegationRequested delegation) {
        return new ReceptionId(delegation.structure(), delegation.environnement());
    }

    private Aggregate<Reception> load(ReceptionId id) {
        return Repositories.loadOrCreate(receptions, id, Reception::new);
    }
}
