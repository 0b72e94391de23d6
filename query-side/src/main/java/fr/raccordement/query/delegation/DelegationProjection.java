package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.projection.ProjectedCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Keeps the delegations as they are now, to be listed. */
@Component
@ProcessingGroup("delegation-projection")
class DelegationProjection {

    private final ProjectedCollection<DelegationState> delegations;

    DelegationProjection(ProjectedCollection<DelegationState> delegations) {
        this.delegations = delegations;
    }

    @EventHandler
    void on(
            DelegationEvent event,
            MetaData metaData,
            @Timestamp Instant at,
            @SequenceNumber long version) {
        delegations.project(
                event.delegationId(),
                version,
                before -> DelegationFold.after(before, event, metaData, at, version));
    }

    @ResetHandler
    void onReset() {
        delegations.clear();
    }
}
