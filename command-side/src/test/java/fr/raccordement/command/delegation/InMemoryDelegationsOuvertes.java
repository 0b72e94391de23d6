package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationRequested;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** As the collection of that name, without a database. */
@Component
final class InMemoryDelegationsOuvertes implements DelegationsOuvertes {

    private final Map<String, DelegationRequested> delegations = new ConcurrentHashMap<>();

    @Override
    public void note(DelegationRequested delegation) {
        delegations.put(delegation.delegationId(), delegation);
    }

    @Override
    public void forget(String delegationId) {
        delegations.remove(delegationId);
    }

    @Override
    public List<String> ofFiche(String ficheId) {
        return with(it -> it.ficheId().equals(ficheId));
    }

    @Override
    public List<String> ofStructure(String siret) {
        return with(it -> it.tiers().equals(siret) || it.structure().equals(siret));
    }

    private List<String> with(Predicate<DelegationRequested> wanted) {
        return delegations.values().stream()
                .filter(wanted)
                .map(DelegationRequested::delegationId)
                .toList();
    }
}
