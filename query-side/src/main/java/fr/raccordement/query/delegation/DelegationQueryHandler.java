package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDecidedDelegation;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.delegation.query.FindDelegationEnVigueur;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.ReadRights;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One delegation, now or then. Absent and hidden look the same. */
@Component
class DelegationQueryHandler {

    private final EventReader events;
    private final DelegationPast delegations;
    private final ReadRights rights;

    DelegationQueryHandler(EventReader events, DelegationPast delegations, ReadRights rights) {
        this.events = events;
        this.delegations = delegations;
        this.rights = rights;
    }

    @QueryHandler
    Optional<DelegationView> handle(FindDelegation query) {
        return delegations
                .at(query.delegationId(), query.at())
                .flatMap(state -> DelegationViewMapper.view(rights.of(query), state));
    }

    @QueryHandler
    DelegationView handle(FindDecidedDelegation query) {
        return delegations
                .atVersion(query.delegationId(), query.version())
                .map(state -> DelegationViewMapper.viewDecided(rights.of(query), state))
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
                .flatMap(state -> DelegationViewMapper.view(rights.of(query), state));
    }
}
