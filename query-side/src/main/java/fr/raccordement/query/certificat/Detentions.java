package fr.raccordement.query.certificat;

import fr.raccordement.api.certificat.query.DetentionApiView;
import fr.raccordement.api.certificat.query.DetentionView;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The times during which fiches and connections by API held one certificate; at most the last one
 * is still open.
 */
final class Detentions {

    private record Detention(
            String holder, String structure, Instant depuis, @Nullable Instant jusqua) {}

    private final List<Detention> all = new ArrayList<>();

    void apply(DomainEventMessage<?> message) {
        switch (message.getPayload()) {
            case ClaimTaken claimed ->
                    all.add(
                            new Detention(
                                    claimed.ficheId(),
                                    claimed.structure(),
                                    message.getTimestamp(),
                                    null));
            case ClaimReleased _ -> release(message.getTimestamp());
            default -> throw new IllegalStateException("No claim: " + message.getPayloadType());
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<DetentionView> fiches() {
        return all.stream()
                .filter(it -> raccordement(it).isEmpty())
                .map(it -> new DetentionView(it.holder(), it.structure(), it.depuis(), it.jusqua()))
                .toList();
    }

    List<DetentionApiView> raccordements() {
        return all.stream()
                .flatMap(
                        it ->
                                raccordement(it).stream()
                                        .map(
                                                id ->
                                                        new DetentionApiView(
                                                                id.value(),
                                                                it.structure(),
                                                                it.depuis(),
                                                                it.jusqua())))
                .toList();
    }

    private void release(Instant at) {
        var last = all.removeLast();
        all.add(new Detention(last.holder(), last.structure(), last.depuis(), at));
    }

    private static Optional<RaccordementApiId> raccordement(Detention detention) {
        return RaccordementApiId.ofHolder(detention.holder());
    }
}
