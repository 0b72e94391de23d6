package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationRequested;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** As the collection of that name, without a database. */
@Component
final class InMemoryOpenDelegations implements OpenDelegations {

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
    public Map<String, List<String>> ofFiches(Collection<String> ficheIds) {
        return delegations.values().stream()
                .filter(it -> ficheIds.contains(it.ficheId()))
                .collect(
                        Collectors.groupingBy(
                                DelegationRequested::ficheId,
                                Collectors.mapping(
                                        DelegationRequested::delegationId, Collectors.toList())));
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
