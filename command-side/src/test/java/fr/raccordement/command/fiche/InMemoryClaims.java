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

    /** For which delegations things are held, where that is known. */
    public final Map<ClaimId, String> delegations = new HashMap<>();

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
    public boolean takeFree(ClaimId id, String ficheId, String structure, String delegationId) {
        var free = holders.putIfAbsent(id, ficheId) == null;
        if (free) {
            delegations.put(id, delegationId);
        }
        return free;
    }

    @Override
    public Optional<String> delegation(ClaimId id) {
        return Optional.ofNullable(delegations.get(id));
    }

    @Override
    public void release(Collection<ClaimId> ids, String ficheId) {
        ids.forEach(id -> holders.remove(id, ficheId));
        delegations.keySet().retainAll(holders.keySet());
    }
}
