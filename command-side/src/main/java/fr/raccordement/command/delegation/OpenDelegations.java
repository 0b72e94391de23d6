package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationRequested;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The delegations not over yet, by what they rest on. It may be late: whoever notes a delegation
 * looks at what it rests on afterwards, so that whatever is missed here is seen there (D-150,
 * D-125).
 */
public interface OpenDelegations {

    void note(DelegationRequested delegation);

    void forget(String delegationId);

    /** Identifiers of those that rest on fiches, by the fiche. */
    Map<String, List<String>> ofFiches(Collection<String> ficheIds);

    /** Identifiers of those in which a structure is the third party or the public structure. */
    List<String> ofStructure(String siret);
}
