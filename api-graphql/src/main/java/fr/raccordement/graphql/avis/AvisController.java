package fr.raccordement.graphql.avis;

import fr.raccordement.api.avis.LectureAvisId;
import fr.raccordement.api.avis.command.MarkAvisLus;
import fr.raccordement.api.avis.query.AvisNonLusView;
import fr.raccordement.api.avis.query.AvisPage;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.FindAvisNonLus;
import fr.raccordement.api.avis.query.FollowAvis;
import fr.raccordement.api.avis.query.ListAvis;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import fr.raccordement.graphql.pagination.Positions;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** What concerns the caller, and what of it they have read. */
@Controller
class AvisController {

    private final Messages messages;
    private final Cursors cursors;

    AvisController(Messages messages, Cursors cursors) {
        this.messages = messages;
        this.cursors = cursors;
    }

    @QueryMapping
    CompletableFuture<AvisConnection> avis(
            @Argument @Nullable AvisFilterInput filter,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var wanted = AvisFilterInput.filter(filter);
        var list = cursors.of("avis", call.actor(), wanted);
        var pageRequest = list.pageRequest(first, after, null, null, selected);
        return messages.ask(new ListAvis(wanted, pageRequest, call.actor()), AvisPage.class)
                .thenApply(page -> Connection.of(page.avis(), page.bounds(), list))
                .thenApply(page -> new AvisConnection(page, wanted.structure()));
    }

    @QueryMapping
    CompletableFuture<AvisNonLusView> avisNonLus(
            @Argument @Nullable String structure, CallContext call) {
        return messages.ask(new FindAvisNonLus(structure, call.actor()), AvisNonLusView.class);
    }

    @SchemaMapping(typeName = "AvisConnection")
    CompletableFuture<AvisNonLusView> nonLus(AvisConnection page, CallContext call) {
        return avisNonLus(page.structure(), call);
    }

    @MutationMapping
    CompletableFuture<AvisNonLusView> marquerAvisLus(
            @Argument List<String> ids, @Argument @Nullable String jusqua, CallContext call) {
        var own = new LectureAvisId(call.actor().login());
        return messages.<Long>send(new MarkAvisLus(own, ids, jusqua), call)
                .thenCompose(_ -> avisNonLus(null, call));
    }

    @SubscriptionMapping("avis")
    Publisher<AvisView> follow(
            @Argument @Nullable String structure,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowAvis(structure, Positions.after(after), call.actor()), AvisView.class);
    }

    @SchemaMapping(typeName = "Avis")
    String id(AvisView avis) {
        return Long.toString(avis.position());
    }

    @SchemaMapping(typeName = "Avis")
    String libelle(AvisView avis, @Argument @Nullable Language langue, Locale locale) {
        return Language.say(avis.genre().libelle(), langue, locale);
    }

    @SchemaMapping(typeName = "Avis")
    String phrase(AvisView avis, @Argument @Nullable Language langue, Locale locale) {
        return Language.say(avis.phrase(), langue, locale);
    }

    @SchemaMapping(typeName = "Avis")
    CompletableFuture<List<StructureView>> structures(
            AvisView avis, DataLoader<String, @Nullable StructureView> structures) {
        return structures
                .loadMany(avis.structures())
                .thenApply(found -> found.stream().filter(Objects::nonNull).distinct().toList());
    }

    @SchemaMapping(typeName = "NombreAvis")
    CompletableFuture<StructureView> structure(
            AvisNonLusView.Nombre number, DataLoader<String, StructureView> structures) {
        return structures.load(number.structure());
    }
}
