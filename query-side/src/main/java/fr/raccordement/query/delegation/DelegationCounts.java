package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.query.CountDelegationsOfFiches;
import fr.raccordement.api.delegation.query.CountDelegationsOfStructures;
import fr.raccordement.api.delegation.query.DelegationCount;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** How many active delegations rest on something, of those that whoever asks may see. */
@Component
class DelegationCounts {

    private final ProjectedCollection<DelegationState> delegations;
    private final ReadRights rights;

    DelegationCounts(ProjectedCollection<DelegationState> delegations, ReadRights rights) {
        this.delegations = delegations;
        this.rights = rights;
    }

    @QueryHandler
    List<DelegationCount> handle(CountDelegationsOfFiches query) {
        return count(
                query.ficheIds(),
                rights.of(query),
                fiche -> List.of(new Document("ficheId", fiche)));
    }

    /** Nobody gives a delegation to themselves, so no delegation counts on both sides. */
    @QueryHandler
    List<DelegationCount> handle(CountDelegationsOfStructures query) {
        return count(
                query.sirets(),
                rights.of(query),
                siret -> List.of(new Document("tiers", siret), new Document("structure", siret)));
    }

    private List<DelegationCount> count(
            Set<String> things, Sight sight, Function<String, List<Document>> conditions) {
        return things.stream()
                .map(
                        it ->
                                new DelegationCount(
                                        it,
                                        conditions.apply(it).stream()
                                                .mapToInt(condition -> count(condition, sight))
                                                .sum()))
                .toList();
    }

    private int count(Document condition, Sight sight) {
        var all =
                new ArrayList<>(
                        Arrays.asList(
                                condition,
                                new Document("statut", DelegationStatus.ACTIVEE.name())));
        if (!sight.everything()) {
            all.add(DelegationSelection.ofASideOf(sight));
        }
        return Math.toIntExact(
                delegations.read(it -> it.countDocuments(new Document("$and", all))));
    }
}
