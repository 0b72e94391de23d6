package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDecidedDelegation;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.delegation.query.FindDelegationEnVigueur;
import fr.raccordement.projection.events.EventReader;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One delegation, now or then. Absent and hidden look the same. */
@Component
class DelegationQueryHandler {

    private final EventReader events;
    private final DelegationPast delegations;
    private final DelegationViewMapper viewer;

    DelegationQueryHandler(
            EventReader events, DelegationPast delegations, DelegationViewMapper viewer) {
        this.events = events;
        this.delegations = delegations;
        this.viewer = viewer;
    }

    @QueryHandler
    Optional<DelegationView> handle(FindDelegation query) {
        return delegations
                .at(query.delegationId(), query.at())
                .flatMap(state -> viewer.show(query.viewer(), state));
    }

    @QueryHandler
    DelegationView handle(FindDecidedDelegation query) {
        return delegations
                .atVersion(query.delegationId(), query.version())
                .map(state -> viewer.showDecided(query.viewer(), state))
                .orElseThrow(() -> new IllegalStateException("No such event: " + query));
    }

    /** Of all that were ever accepted for the structure, the one that was active then. */
    @QueryHandler
    Optional<DelegationView> handle(FindDelegationEnVigueur query) {
        return events
                .read(new ReceptionId(query.structure(), query.environnement()))
                .map(DomainEventMessage::getPayload)
                .filter(ReceptionEntrusted.class::isInstance)
                .map(it -> ((ReceptionEntrusted) it).delegationId())
                .toList()
                .reversed()
                .stream()
                .flatMap(id -> delegations.at(id, query.at()).stream())
                .filter(state -> state.statut() == DelegationStatus.ACTIVEE)
                .findFirst()
                .flatMap(state -> viewer.show(query.viewer(), state));
    }
}
