package fr.raccordement.command.claim;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.event.ClaimEvent;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.Repositories;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Claims as aggregates. They are locked in the order of their identifiers, so that there is no
 * deadlock.
 */
@Component
class EventSourcedClaims implements Claims {

    private final EventFold events;
    private final Repository<Claim> claims;

    EventSourcedClaims(EventFold events, @Lazy Repository<Claim> claims) {
        this.events = events;
        this.claims = claims;
    }

    @Override
    public Optional<String> holder(ClaimId id) {
        return Optional.ofNullable(
                events.<ClaimEvent, String>fold(id, ClaimEvent.class, Claim::holderAfter));
    }

    @Override
    public Optional<ClaimId> take(Collection<ClaimId> ids, String ficheId, String structure) {
        return inOrder(ids)
                .filter(id -> !load(id).invoke(claim -> claim.take(id, ficheId, structure)))
                .findFirst();
    }

    @Override
    public boolean takeFree(ClaimId id, String ficheId, String structure, String delegationId) {
        return load(id).invoke(claim -> claim.takeFree(id, ficheId, structure, delegationId));
    }

    @Override
    public Optional<String> delegation(ClaimId id) {
        return Optional.ofNullable(
                events.<ClaimEvent, String>fold(id, ClaimEvent.class, Claim::delegationAfter));
    }

    @Override
    public void release(Collection<ClaimId> ids, String ficheId) {
        inOrder(ids).forEach(id -> load(id).execute(claim -> claim.release(ficheId)));
    }

    private static Stream<ClaimId> inOrder(Collection<ClaimId> ids) {
        return ids.stream().distinct().sorted(Comparator.comparing(ClaimId::toString));
    }

    private Aggregate<Claim> load(ClaimId id) {
        return Repositories.loadOrCreate(claims, id, Claim::new);
    }
}
