package fr.raccordement.query.certificat;

import fr.raccordement.api.certificat.query.DetentionView;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** The times during which fiches held one certificate; at most the last one is still open. */
final class Detentions {

    private final List<DetentionView> detentions = new ArrayList<>();

    void apply(DomainEventMessage<?> message) {
        switch (message.getPayload()) {
            case ClaimTaken claimed ->
                    detentions.add(
                            new DetentionView(
                                    claimed.ficheId(),
                                    claimed.structure(),
                                    message.getTimestamp(),
                                    null));
            case ClaimReleased _ -> release(message.getTimestamp());
            default -> throw new IllegalStateException("No claim: " + message.getPayloadType());
        }
    }

    List<DetentionView> all() {
        return List.copyOf(detentions);
    }

    private void release(Instant at) {
        var last = detentions.removeLast();
        detentions.add(new DetentionView(last.ficheId(), last.structure(), last.depuis(), at));
    }
}
