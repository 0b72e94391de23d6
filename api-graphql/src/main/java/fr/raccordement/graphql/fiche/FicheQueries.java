package fr.raccordement.graphql.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.fiche.query.ListFichesAExaminer;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import fr.raccordement.graphql.pagination.ListCursors;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** One fiche, at any time of its life, and lists of fiches. */
@Controller
class FicheQueries {

    private final Messages messages;
    private final Cursors cursors;

    FicheQueries(Messages messages, Cursors cursors) {
        this.messages = messages;
        this.cursors = cursors;
    }

    @QueryMapping
    CompletableFuture<@Nullable FicheView> fiche(
            @Argument String id,
            @Argument @Nullable Instant at,
            @Argument @Nullable Long version,
            CallContext call) {
        return messages.find(new FindFiche(id, at, version, call.actor()), FicheView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<FicheView>> fiches(
            @Argument @Nullable FicheFilterInput filter,
            @Argument FicheOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var wanted = FicheFilterInput.filter(filter);
        var list = cursors.of("fiches", call.actor(), wanted, orderBy);
        var pageRequest = list.pageRequest(first, after, last, before, selected);
        return page(new ListFiches(wanted, orderBy, pageRequest, call.actor()), list);
    }

    @QueryMapping
    CompletableFuture<Connection<FicheView>> fichesAExaminer(
            @Argument @Nullable Environnement environnement,
            @Argument @Nullable FicheKind kind,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var list = cursors.of("fichesAExaminer", call.actor(), environnement, kind);
        var pageRequest = list.pageRequest(first, after, null, null, selected);
        return page(new ListFichesAExaminer(environnement, kind, pageRequest, call.actor()), list);
    }

    private CompletableFuture<Connection<FicheView>> page(Object query, ListCursors list) {
        return messages.ask(query, FichePage.class)
                .thenApply(page -> Connection.of(page.fiches(), page.bounds(), list));
    }
}
