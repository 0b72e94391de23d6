package fr.raccordement.graphql.delegation;

import fr.raccordement.api.delegation.query.CountDelegationsOfFiches;
import fr.raccordement.api.delegation.query.CountDelegationsOfStructures;
import fr.raccordement.api.delegation.query.DelegationCount;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** How many delegations stop where a fiche or a structure is closed. */
@Controller
class DelegationCounters {

    private final Messages messages;

    DelegationCounters(Messages messages) {
        this.messages = messages;
    }

    @BatchMapping(typeName = "Fiche", field = "delegationsActives")
    CompletableFuture<Map<FicheView, Integer>> ofFiches(
            List<FicheView> fiches, GraphQLContext context) {
        var ids = fiches.stream().map(FicheView::id).collect(Collectors.toSet());
        var query = new CountDelegationsOfFiches(ids, CallContext.of(context).actor());
        return messages.list(query, DelegationCount.class)
                .thenApply(found -> assign(fiches, FicheView::id, found));
    }

    @BatchMapping(typeName = "Structure", field = "delegationsActives")
    CompletableFuture<Map<StructureView, Integer>> ofStructures(
            List<StructureView> structures, GraphQLContext context) {
        var sirets = structures.stream().map(StructureView::siret).collect(Collectors.toSet());
        var query = new CountDelegationsOfStructures(sirets, CallContext.of(context).actor());
        return messages.list(query, DelegationCount.class)
                .thenApply(found -> assign(structures, StructureView::siret, found));
    }

    private static <T> Map<T, Integer> assign(
            List<T> things, Function<T, String> id, List<DelegationCount> found) {
        var counts =
                found.stream()
                        .collect(Collectors.toMap(DelegationCount::of, DelegationCount::actives));
        return things.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(), it -> counts.getOrDefault(id.apply(it), 0)));
    }
}
