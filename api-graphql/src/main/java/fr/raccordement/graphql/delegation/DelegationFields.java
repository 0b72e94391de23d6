package fr.raccordement.graphql.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegationHistory;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiches;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Histories;
import fr.raccordement.graphql.pagination.PositionBatch;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a delegation that its view does not hold as such. */
@Controller
class DelegationFields {

    private final Messages messages;
    private final Histories histories;
    private final PositionBatch positions;

    DelegationFields(Messages messages, Histories histories, PositionBatch positions) {
        this.messages = messages;
        this.histories = histories;
        this.positions = positions;
    }

    @SchemaMapping(typeName = "Delegation")
    String delegationId(DelegationView delegation) {
        return delegation.id();
    }

    @SchemaMapping(typeName = "Delegation")
    String libelle(DelegationView delegation, @Argument @Nullable Language langue, Locale locale) {
        return Language.say(delegation.libelle(), langue, locale);
    }

    /** All of a page at once. */
    @BatchMapping(typeName = "Delegation", field = "position")
    CompletableFuture<Map<DelegationView, String>> positions(List<DelegationView> delegations) {
        return positions.of(delegations, DelegationFields::last);
    }

    private static EvenementReference last(DelegationView delegation) {
        return new EvenementReference(
                new DelegationId(delegation.id()).toString(), delegation.version());
    }

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<StructureView> tiers(
            DelegationView delegation, DataLoader<String, StructureView> structures) {
        return structures.load(delegation.tiers());
    }

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<StructureView> structure(
            DelegationView delegation, DataLoader<String, StructureView> structures) {
        return structures.load(delegation.structure());
    }

    @BatchMapping(typeName = "Delegation")
    CompletableFuture<Map<DelegationView, FicheView>> fiche(
            List<DelegationView> delegations, GraphQLContext context) {
        var call = CallContext.of(context);
        var ids = delegations.stream().map(DelegationView::ficheId).collect(Collectors.toSet());
        return messages.list(new FindFiches(ids, call.actor()), FicheView.class)
                .thenApply(found -> assign(delegations, found));
    }

    @SchemaMapping(typeName = "Delegation")
    CompletableFuture<Connection<HistoryEntryView>> history(
            DelegationView delegation,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext call) {
        return histories.page(
                "Delegation:" + delegation.id(),
                after,
                call,
                known ->
                        new FindDelegationHistory(
                                delegation.id(), delegation.version(), known, first, call.actor()));
    }

    private static Map<DelegationView, FicheView> assign(
            List<DelegationView> delegations, List<FicheView> found) {
        var byId = found.stream().collect(Collectors.toMap(FicheView::id, Function.identity()));
        return delegations.stream()
                .distinct()
                .filter(it -> byId.containsKey(it.ficheId()))
                .collect(Collectors.toMap(Function.identity(), it -> byId.get(it.ficheId())));
    }
}
