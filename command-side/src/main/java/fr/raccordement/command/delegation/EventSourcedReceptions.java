package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.ReceptionEvent;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.Repositories;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Receptions as aggregates: of two delegations accepted at the same instant, one is stored. A
 * delegation that takes the place of another locks that one, accepted before it, and then the
 * reception, so that there is no deadlock; who the other one is, is read before, and has to be so
 * still (D-151).
 */
@Component
class EventSourcedReceptions implements Receptions {

    private final EventFold events;
    private final Demandes demandes;
    private final Repository<Reception> receptions;
    private final Repository<Delegation> delegations;

    EventSourcedReceptions(
            EventFold events,
            Demandes demandes,
            @Lazy Repository<Reception> receptions,
            @Lazy Repository<Delegation> delegations) {
        this.events = events;
        this.demandes = demandes;
        this.receptions = receptions;
        this.delegations = delegations;
    }

    @Override
    public Optional<String> holder(DelegationRequested delegation) {
        return Optional.ofNullable(holders(delegation).holder())
                .filter(it -> !it.equals(delegation.delegationId()));
    }

    @Override
    public boolean entrust(DelegationRequested delegation) {
        return load(id(delegation))
                .invoke(it -> it.entrust(id(delegation), delegation.delegationId()));
    }

    @Override
    public void promise(DelegationRequested delegation, Instant at) {
        var holders = holders(delegation);
        replace(holders.successor(), at);
        unchanged(delegation, holders).execute(it -> it.promise(delegation.delegationId()));
    }

    @Override
    public void succeed(DelegationRequested delegation, Instant at) {
        var holders = holders(delegation);
        if (delegation.delegationId().equals(holders.successor())) {
            replace(holders.holder(), at);
            unchanged(delegation, holders).execute(it -> it.succeed(delegation.delegationId()));
        }
    }

    @Override
    public void takeBack(DelegationRequested delegation) {
        load(id(delegation)).execute(it -> it.takeBack(delegation.delegationId()));
    }

    private void replace(@Nullable String delegationId, Instant at) {
        if (delegationId != null) {
            Repositories.load(delegations, new DelegationId(delegationId))
                    .execute(it -> it.replaced(at, demandes));
        }
    }

    /** The reception, locked; whoever finds that others have it by now begins anew. */
    private Aggregate<Reception> unchanged(
            DelegationRequested delegation, Reception.Holders expected) {
        var reception = load(id(delegation));
        if (!expected.equals(reception.invoke(Reception::holders))) {
            throw new ConcurrencyException("The reception has passed to another delegation");
        }
        return reception;
    }

    private Reception.Holders holders(DelegationRequested delegation) {
        var found =
                events.<ReceptionEvent, Reception.Holders>fold(
                        id(delegation), ReceptionEvent.class, Reception.Holders::after);
        return found == null ? Reception.Holders.NONE : found;
    }

    private static ReceptionId id(DelegationRequested delegation) {
        return new ReceptionId(delegation.structure(), delegation.environnement());
    }

    private Aggregate<Reception> load(ReceptionId id) {
        return Repositories.loadOrCreate(receptions, id, Reception::new);
    }
}
