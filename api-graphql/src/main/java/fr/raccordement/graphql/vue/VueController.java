package fr.raccordement.graphql.vue;

import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.command.AbandonRebuild;
import fr.raccordement.api.vue.command.DiscardPreviousVue;
import fr.raccordement.api.vue.command.RebuildVue;
import fr.raccordement.api.vue.command.RollBackVue;
import fr.raccordement.api.vue.command.VueCommand;
import fr.raccordement.api.vue.query.FindVue;
import fr.raccordement.api.vue.query.FindVueHistory;
import fr.raccordement.api.vue.query.ListVues;
import fr.raccordement.api.vue.query.VueView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Histories;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The views: their state, their rebuild, their roll-back. */
@Controller
class VueController {

    private final Messages messages;
    private final Histories histories;

    VueController(Messages messages, Histories histories) {
        this.messages = messages;
        this.histories = histories;
    }

    @QueryMapping
    CompletableFuture<List<VueView>> vues(CallContext call) {
        return messages.list(new ListVues(call.actor()), VueView.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable VueView> vue(@Argument String nom, CallContext call) {
        return messages.find(new FindVue(nom, null, call.actor()), VueView.class);
    }

    @SchemaMapping(typeName = "Vue")
    CompletableFuture<Connection<HistoryEntryView>> history(
            VueView vue, @Argument int first, @Argument @Nullable String after, CallContext call) {
        return histories.page(
                "Vue:" + vue.nom(),
                after,
                call,
                known -> new FindVueHistory(vue.nom(), known, first, call.actor()));
    }

    @MutationMapping
    CompletableFuture<@Nullable VueView> rebuildVue(
            @Argument String nom,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new RebuildVue(new VueId(nom), motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable VueView> abandonRebuild(
            @Argument String nom,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new AbandonRebuild(new VueId(nom), motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable VueView> rollBackVue(
            @Argument String nom,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new RollBackVue(new VueId(nom), motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable VueView> discardPreviousVue(
            @Argument String nom,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new DiscardPreviousVue(new VueId(nom), motif, expectedVersion), call);
    }

    /** The view once the decision is carried out. */
    private CompletableFuture<@Nullable VueView> decide(VueCommand command, CallContext call) {
        return messages.<Long>send(command, call)
                .thenCompose(
                        version ->
                                messages.find(
                                        new FindVue(command.vueId().nom(), version, call.actor()),
                                        VueView.class));
    }
}
