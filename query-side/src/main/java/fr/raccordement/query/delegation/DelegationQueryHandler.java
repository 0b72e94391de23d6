package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDecidedDelegation;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.delegation.query.FindDelegationEnVigueur;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.query.fiche.FichePast;
import fr.raccordement.query.structure.StructurePast;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One delegation, now or then. Absent and hidden look the same. */
@Component
class DelegationQueryHandler {

    private final EventReader events;
    private final DelegationPast delegations;
    private final FichePast fiches;
    private final StructurePast structures;
    private final ReadRights rights;
    private final Clock clock;

    DelegationQueryHandler(
            EventReader events,
            DelegationPast delegations,
            FichePast fiches,
            StructurePast structures,
            ReadRights rights,
            Clock clock) {
        this.events = events;
        this.delegations = delegations;
        this.fiches = fiches;
        this.structures = structures;
        this.rights = rights;
        this.clock = clock;
    }

    @QueryHandler
    Optional<DelegationView> handle(FindDelegation query) {
        return delegations
                .asked(query.delegationId(), query.at(), query.version())
                .flatMap(state -> DelegationViewMapper.view(rights.of(query), state));
    }

    @QueryHandler
    DelegationView handle(FindDecidedDelegation query) {
        return delegations
                .atVersion(query.delegationId(), query.version())
                .map(state -> DelegationViewMapper.viewDecided(rights.of(query), state))
                .orElseThrow(() -> new IllegalStateException("No such event: " + query));
    }

    /**
     * Of all that ever had the reception, the one that was active then, last entrusted first: where
     * one takes the place of another, the two are active together for no longer than it takes to
     * store. What it rests on is looked at as well, since a delegation is suspended a moment after
     * that is closed (D-150).
     */
    @QueryHandler
    Optional<DelegationView> handle(FindDelegationEnVigueur query) {
        var at = query.at() == null ? clock.instant() : query.at();
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
                .filter(state -> isInUse(state, query.at(), at))
                .flatMap(state -> DelegationViewMapper.view(rights.of(query), state));
    }

    private boolean isInUse(DelegationState delegation, @Nullable Instant asked, Instant at) {
        return fiches.at(delegation.ficheId(), asked).filter(it -> it.enService(at)).isPresent()
                && isActive(delegation.tiers(), asked)
                && isActive(delegation.structure(), asked);
    }

    private boolean isActive(String siret, @Nullable Instant asked) {
        return structures
                .at(siret, asked)
                .filter(it -> it.statut() == StructureStatus.ACTIVE)
                .isPresent();
    }
}
