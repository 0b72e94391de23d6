package fr.raccordement.graphql.habilitation;

import fr.raccordement.api.habilitation.query.FindRattachement;
import fr.raccordement.api.habilitation.query.FindUtilisateur;
import fr.raccordement.api.habilitation.query.FollowHabilitationChanges;
import fr.raccordement.api.habilitation.query.HabilitationChangeView;
import fr.raccordement.api.habilitation.query.HabilitationPage;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.ListHabilitations;
import fr.raccordement.api.habilitation.query.ListRattachements;
import fr.raccordement.api.habilitation.query.RattachementStatus;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.habilitation.query.UtilisateurView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import fr.raccordement.graphql.pagination.Positions;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** The caller and what they hold, and the users of a structure for whoever manages them. */
@Controller
class UtilisateurController {

    private final Messages messages;
    private final Cursors cursors;

    UtilisateurController(Messages messages, Cursors cursors) {
        this.messages = messages;
        this.cursors = cursors;
    }

    @QueryMapping
    CompletableFuture<UtilisateurView> moi(CallContext call) {
        return messages.ask(new FindUtilisateur(call.actor()), UtilisateurView.class);
    }

    @SchemaMapping(typeName = "Utilisateur")
    List<HabilitationView> habilitations(UtilisateurView utilisateur) {
        return utilisateur.rattachements().stream()
                .flatMap(rattachement -> rattachement.habilitations().stream())
                .toList();
    }

    @QueryMapping
    CompletableFuture<@Nullable RattachementView> rattachement(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument @Nullable Instant at,
            @Argument @Nullable Long version,
            CallContext call) {
        return messages.find(
                new FindRattachement(structure, utilisateur, at, version, call.actor()),
                RattachementView.class);
    }

    @QueryMapping
    CompletableFuture<List<RattachementView>> rattachements(
            @Argument String structure,
            @Argument @Nullable RattachementStatus statut,
            CallContext call) {
        return users(structure, call)
                .thenApply(
                        users ->
                                users.stream()
                                        .filter(it -> statut == null || it.statut() == statut)
                                        .toList());
    }

    @QueryMapping
    CompletableFuture<List<HabilitationView>> habilitations(
            @Argument String structure,
            @Argument @Nullable HabilitationStatus statut,
            CallContext call) {
        return users(structure, call)
                .thenApply(
                        users ->
                                users.stream()
                                        .flatMap(it -> it.habilitations().stream())
                                        .filter(it -> statut == null || it.statut() == statut)
                                        .toList());
    }

    @SubscriptionMapping
    Publisher<HabilitationChangeView> habilitationChanged(
            @Argument @Nullable String structure,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowHabilitationChanges(structure, Positions.after(after), call.actor()),
                HabilitationChangeView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<HabilitationView>> listeHabilitations(
            @Argument @Nullable HabilitationFilterInput filter,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var wanted = HabilitationFilterInput.filter(filter);
        var list = cursors.of("listeHabilitations", call.actor(), wanted);
        var pageRequest = list.pageRequest(first, after, last, before, selected);
        return messages.ask(
                        new ListHabilitations(wanted, pageRequest, call.actor()),
                        HabilitationPage.class)
                .thenApply(page -> Connection.of(page.habilitations(), page.bounds(), list));
    }

    private CompletableFuture<List<RattachementView>> users(String structure, CallContext call) {
        return messages.list(
                new ListRattachements(structure, call.actor()), RattachementView.class);
    }
}
