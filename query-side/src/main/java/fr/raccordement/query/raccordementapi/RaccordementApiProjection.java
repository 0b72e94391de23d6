package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.projection.ProjectedCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Keeps the connections by API as they are now, to be listed. */
@Component
@ProcessingGroup("raccordement-api-projection")
class RaccordementApiProjection {

    private final ProjectedCollection<RaccordementApiState> raccordements;

    RaccordementApiProjection(ProjectedCollection<RaccordementApiState> raccordements) {
        this.raccordements = raccordements;
    }

    @EventHandler
    void on(
            RaccordementApiEvent event,
            MetaData metaData,
            @Timestamp Instant at,
            @SequenceNumber long version) {
        raccordements.project(
                event.raccordementApiId(),
                version,
                before ->
                        RaccordementApiFold.after(before, event, Moment.of(metaData, at, version)));
    }

    @ResetHandler
    void onReset() {
        raccordements.clear();
    }
}
