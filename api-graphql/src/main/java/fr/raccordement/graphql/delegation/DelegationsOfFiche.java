package fr.raccordement.graphql.delegation;

import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegationsOfFiches;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The delegations of many fiches, in one round trip for each length of list that is asked for. */
@Controller
class DelegationsOfFiche {

    private static final String LOADER = "delegationsOfFiche";

    private final Messages messages;

    DelegationsOfFiche(Messages messages, BatchLoaderRegistry loaders) {
        this.messages = messages;
        loaders.<Asked, List<DelegationView>>forName(LOADER).registerMappedBatchLoader(this::load);
    }

    /** What is asked of one fiche. */
    private record Asked(String ficheId, int first) {}

    @SchemaMapping(typeName = "Fiche")
    CompletableFuture<List<DelegationView>> delegations(
            FicheView fiche,
            @Argument int first,
            DataLoader<Asked, List<DelegationView>> delegationsOfFiche) {
        return delegationsOfFiche.load(new Asked(fiche.id(), first));
    }

    private Mono<Map<Asked, List<DelegationView>>> load(
            Set<Asked> asked, BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        var call = CallContext.of(context);
        var byLength =
                asked.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Asked::first,
                                        Collectors.mapping(Asked::ficheId, Collectors.toSet())));
        var loading =
                byLength.entrySet().stream()
                        .map(it -> load(it.getValue(), it.getKey(), call))
                        .toList();
        return Mono.fromFuture(
                CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new))
                        .thenApply(_ -> together(loading)));
    }

    private CompletableFuture<Map<Asked, List<DelegationView>>> load(
            Set<String> ficheIds, int first, CallContext call) {
        return messages.list(
                        new FindDelegationsOfFiches(ficheIds, first, call.actor()),
                        DelegationView.class)
                .thenApply(
                        found -> {
                            var all = new HashMap<Asked, List<DelegationView>>();
                            ficheIds.forEach(it -> all.put(new Asked(it, first), List.of()));
                            found.stream()
                                    .collect(Collectors.groupingBy(DelegationView::ficheId))
                                    .forEach((id, its) -> all.put(new Asked(id, first), its));
                            return all;
                        });
    }

    private static Map<Asked, List<DelegationView>> together(
            List<CompletableFuture<Map<Asked, List<DelegationView>>>> loaded) {
        var all = new HashMap<Asked, List<DelegationView>>();
        loaded.forEach(it -> all.putAll(it.join()));
        return all;
    }
}
