package fr.raccordement.command.fiche;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.command.claim.Claims;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Claims without event store, for tests of one aggregate. */
public final class InMemoryClaims implements Claims {

    public final Map<ClaimId, String> holders = new HashMap<>();

    /** What is taken by others after it was looked at, and before it can be claimed. */
    public final Map<ClaimId, String> takenMeanwhile = new HashMap<>();

    @Override
    public Optional<String> holder(ClaimId id) {
        return Optional.ofNullable(holders.get(id));
    }

    @Override
    public Optional<ClaimId> take(Collection<ClaimId> ids, String ficheId, String structure) {
        holders.putAll(takenMeanwhile);
        return ids.stream()
                .filter(id -> !ficheId.equals(holders.computeIfAbsent(id, _ -> ficheId)))
                .findFirst();
    }

    @Override
    public boolean takeFree(ClaimId id, String ficheId, String structure) {
        return holders.putIfAbsent(id, ficheId) == null;
    }

    @Override
    public void release(Collection<ClaimId> ids, String ficheId) {
        ids.forEach(id -> holders.remove(id, ficheId));
    }
}
