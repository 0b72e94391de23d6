package fr.raccordement.graphql.raccordementapi;

import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.ListRaccordementsApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiCursor;
import fr.raccordement.api.raccordementapi.query.RaccordementApiFilter;
import fr.raccordement.api.raccordementapi.query.RaccordementApiPage;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.appel.Appel;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** One connection by API, and lists of them. */
@Controller
class RaccordementApiQueries {

    private final Messages messages;

    RaccordementApiQueries(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<@Nullable RaccordementApiView> raccordementApi(
            @Argument String id, Appel appel) {
        return messages.find(new FindRaccordementApi(id, appel.actor()), RaccordementApiView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<RaccordementApiView>> raccordementsApi(
            @Argument @Nullable RaccordementApiFilter filter,
            @Argument int first,
            @Argument @Nullable String after,
            Appel appel) {
        var cursor = Cursors.decode(after, RaccordementApiQueries::cursor);
        var list =
                new ListRaccordementsApi(
                        Objects.requireNonNullElse(filter, RaccordementApiFilter.NONE),
                        first,
                        cursor,
                        appel.actor());
        return messages.ask(list, RaccordementApiPage.class)
                .thenApply(
                        page ->
                                Connection.of(
                                        page.raccordements(),
                                        RaccordementApiQueries::place,
                                        cursor != null,
                                        page.suivante(),
                                        page.total()));
    }

    private static String place(RaccordementApiView raccordement) {
        return raccordement.creeLe().toEpochMilli() + ":" + raccordement.id();
    }

    private static RaccordementApiCursor cursor(String place) {
        var parts = place.split(":", 2);
        return new RaccordementApiCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    }
}
