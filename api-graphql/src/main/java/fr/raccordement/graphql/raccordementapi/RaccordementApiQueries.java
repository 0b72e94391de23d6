package fr.raccordement.graphql.raccordementapi;

import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.ListRaccordementsApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiFilter;
import fr.raccordement.api.raccordementapi.query.RaccordementApiOrder;
import fr.raccordement.api.raccordementapi.query.RaccordementApiPage;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import graphql.schema.DataFetchingFieldSelectionSet;
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
    private final Cursors cursors;

    RaccordementApiQueries(Messages messages, Cursors cursors) {
        this.messages = messages;
        this.cursors = cursors;
    }

    @QueryMapping
    CompletableFuture<@Nullable RaccordementApiView> raccordementApi(
            @Argument String id,
            @Argument @Nullable Instant at,
            @Argument @Nullable Long version,
            CallContext call) {
        return messages.find(
                new FindRaccordementApi(id, at, version, call.actor()), RaccordementApiView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<RaccordementApiView>> raccordementsApi(
            @Argument @Nullable RaccordementApiFilter filter,
            @Argument RaccordementApiOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var wanted = Objects.requireNonNullElse(filter, RaccordementApiFilter.NONE);
        var list = cursors.of("raccordementsApi", call.actor(), wanted, orderBy);
        var pageRequest = list.pageRequest(first, after, last, before, selected);
        return messages.ask(
                        new ListRaccordementsApi(wanted, orderBy, pageRequest, call.actor()),
                        RaccordementApiPage.class)
                .thenApply(page -> Connection.of(page.raccordements(), page.bounds(), list));
    }
}
