package fr.raccordement.graphql.delegation;

import fr.raccordement.api.delegation.query.AttenteView;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindSituations;
import fr.raccordement.api.delegation.query.SituationView;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import graphql.GraphQLContext;
import java.time.Instant;
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
import reactor.core.publisher.Mono;

/** What delegations rest on and wait for now, in one round trip whatever of it is asked for. */
@Controller
class DelegationSituations {

    private static final String LOADER = "situations";

    private final Messages messages;

    DelegationSituations(Messages messages, BatchLoaderRegistry loaders) {
        this.messages = messages;
        loaders.<DelegationView, SituationView>forName(LOADER)
                .registerMappedBatchLoader(this::load);
    }

    /** What both sides may know of the fiche of the third party. */
    record RaccordementDelegue(
            @Nullable FicheStatus statut, @Nullable Validite validite, boolean enService) {}

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<RaccordementDelegue> raccordement(
            DelegationView delegation, DataLoader<DelegationView, SituationView> situations) {
        return situations
                .load(delegation)
                .thenApply(
                        it ->
                                new RaccordementDelegue(
                                        it.ficheStatut(), it.validite(), it.enService()));
    }

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<List<AttenteView>> attentes(
            DelegationView delegation, DataLoader<DelegationView, SituationView> situations) {
        return situations.load(delegation).thenApply(SituationView::attentes);
    }

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<@Nullable Instant> activationPrevue(
            DelegationView delegation, DataLoader<DelegationView, SituationView> situations) {
        return situations.load(delegation).thenApply(SituationView::activationPrevue);
    }

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<@Nullable Instant> suspensionFin(
            DelegationView delegation, DataLoader<DelegationView, SituationView> situations) {
        return situations.load(delegation).thenApply(SituationView::suspensionFin);
    }

    private Mono<Map<DelegationView, SituationView>> load(
            Set<DelegationView> delegations, BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        var call = CallContext.of(context);
        return Mono.fromFuture(
                messages.list(
                                new FindSituations(List.copyOf(delegations), call.actor()),
                                SituationView.class)
                        .thenApply(found -> assign(delegations, found)));
    }

    /** One and the same delegation may be shown as it was at several versions. */
    private static Map<DelegationView, SituationView> assign(
            Set<DelegationView> delegations, List<SituationView> found) {
        var asked = List.copyOf(delegations);
        return IntStream.range(0, asked.size())
                .boxed()
                .collect(Collectors.toMap(asked::get, found::get));
    }
}
