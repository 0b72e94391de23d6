package fr.raccordement.graphql.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.query.FicheCursor;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.fiche.query.ListFichesAExaminer;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.appel.Appel;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;

/** One fiche, at any time of its life, and lists of fiches. */
@Controller
class FicheQueries {

    private final Messages messages;

    FicheQueries(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<@Nullable FicheView> fiche(
            @Argument String id,
            @Argument @Nullable Instant at,
            @Argument @Nullable Long version,
            Appel appel) {
        return messages.find(new FindFiche(id, at, version, appel.actor()), FicheView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<FicheView>> fiches(
            @Argument @Nullable FicheFilterInput filter,
            @Argument FicheOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            Appel appel) {
        var list =
                new ListFiches(
                        filter == null ? FicheFilterInput.NONE : filter.toFilter(),
                        orderBy,
                        last == null ? first : last,
                        last != null,
                        Cursors.decode(last == null ? after : before, FicheQueries::cursor),
                        appel.actor());
        return messages.ask(list, FichePage.class)
                .thenApply(
                        page ->
                                Connection.of(
                                        page.fiches(),
                                        fiche -> place(fiche, orderBy),
                                        page.precedente(),
                                        page.suivante(),
                                        page.total()));
    }

    /** Only who sees every structure has a queue; the query itself shows nothing to anyone else. */
    @QueryMapping
    CompletableFuture<Connection<FicheView>> fichesAExaminer(
            @Argument @Nullable Environnement environnement,
            @Argument @Nullable FicheKind kind,
            @Argument int first,
            @Argument @Nullable String after,
            Appel appel) {
        if (!appel.actor().seesEverything()) {
            throw new AccessDeniedException("fichesAExaminer");
        }
        var list =
                new ListFichesAExaminer(
                        environnement,
                        kind,
                        first,
                        Cursors.decode(after, FicheQueries::cursor),
                        appel.actor());
        return messages.ask(list, FichePage.class)
                .thenApply(
                        page ->
                                Connection.of(
                                        page.fiches(),
                                        fiche -> place(fiche.soumiseLe(), fiche),
                                        page.precedente(),
                                        page.suivante(),
                                        page.total()));
    }

    private static String place(FicheView fiche, FicheOrder order) {
        var instant =
                switch (order) {
                    case CREEE_LE_ASC, CREEE_LE_DESC -> fiche.creeeLe();
                    case MODIFIEE_LE_ASC, MODIFIEE_LE_DESC -> fiche.modifieeLe();
                };
        return place(instant, fiche);
    }

    private static String place(@Nullable Instant instant, FicheView fiche) {
        return Objects.requireNonNull(instant).toEpochMilli() + ":" + fiche.id();
    }

    private static FicheCursor cursor(String place) {
        var parts = place.split(":", 2);
        return new FicheCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    }

    record FicheFilterInput(
            @Nullable String structure,
            @Nullable List<FicheStatus> statuts,
            @Nullable FicheKind kind,
            @Nullable Environnement environnement,
            @Nullable Protocole protocole) {

        static final FicheFilter NONE = new FicheFilter(null, List.of(), null, null, null);

        FicheFilter toFilter() {
            return new FicheFilter(
                    structure,
                    statuts == null ? List.of() : statuts,
                    kind,
                    environnement,
                    protocole);
        }
    }
}
