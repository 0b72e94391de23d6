package fr.raccordement.graphql.delegation;

import fr.raccordement.api.delegation.query.AttenteView;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindSituations;
import fr.raccordement.api.delegation.query.SituationView;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.node.PastInstant;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What delegations rest on and wait for, in one round trip whatever of it is asked for. */
@Controller
class DelegationSituations {

    private static final String LOADER = "situations";

    private final Messages messages;

    DelegationSituations(Messages messages, BatchLoaderRegistry loaders) {
        this.messages = messages;
        loaders.<Asked, SituationView>forName(LOADER).registerMappedBatchLoader(this::load);
    }

    /**
     * @param at as of when; null for now
     */
    private record Asked(DelegationView delegation, @Nullable Instant at) {}

    /** What both sides may know of the fiche of the third party. */
    record RaccordementDelegue(
            @Nullable FicheStatus statut, @Nullable Validite validite, boolean enService) {}

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<RaccordementDelegue> raccordement(
            DelegationView delegation, DataFetchingEnvironment asked) {
        return situation(delegation, asked)
                .thenApply(
                        it ->
                                new RaccordementDelegue(
                                        it.ficheStatut(), it.validite(), it.enService()));
    }

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<List<AttenteView>> attentes(
            DelegationView delegation, DataFetchingEnvironment asked) {
        return situation(delegation, asked).thenApply(SituationView::attentes);
    }

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<@Nullable Instant> activationPrevue(
            DelegationView delegation, DataFetchingEnvironment asked) {
        return situation(delegation, asked).thenApply(SituationView::activationPrevue);
    }

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<@Nullable Instant> suspensionFin(
            DelegationView delegation, DataFetchingEnvironment asked) {
        return situation(delegation, asked).thenApply(SituationView::suspensionFin);
    }

    private static CompletableFuture<SituationView> situation(
            DelegationView delegation, DataFetchingEnvironment asked) {
        DataLoader<Asked, SituationView> situations =
                Objects.requireNonNull(asked.getDataLoader(LOADER));
        return situations.load(
                new Asked(delegation, PastInstant.of(asked, delegation.modifieeLe())));
    }

    private Mono<Map<Asked, SituationView>> load(
            Set<Asked> asked, BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        var call = CallContext.of(context);
        var byInstant = new HashMap<@Nullable Instant, List<Asked>>();
        asked.forEach(it -> byInstant.computeIfAbsent(it.at(), _ -> new ArrayList<>()).add(it));
        return Flux.fromIterable(byInstant.entrySet())
                .concatMap(it -> Mono.fromFuture(find(it.getValue(), it.getKey(), call)))
                .collect(HashMap::new, Map::putAll);
    }

    /** One and the same delegation may be shown as it was at several versions. */
    private CompletableFuture<Map<Asked, SituationView>> find(
            List<Asked> asked, @Nullable Instant at, CallContext call) {
        var delegations = asked.stream().map(Asked::delegation).toList();
        return messages.list(new FindSituations(delegations, at, call.actor()), SituationView.class)
                .thenApply(
                        found ->
                                IntStream.range(0, asked.size())
                                        .boxed()
                                        .collect(Collectors.toMap(asked::get, found::get)));
    }
}
