package fr.raccordement.graphql.journal;

import fr.raccordement.api.journal.query.FollowHistory;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryListPage;
import fr.raccordement.api.journal.query.HistoryOrder;
import fr.raccordement.api.journal.query.ListHistory;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import fr.raccordement.graphql.pagination.Positions;
import fr.raccordement.graphql.typed.StructureResolver;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** All that happened, to whatever it was. */
@Controller
class HistoryQueries {

    private final Messages messages;
    private final Cursors cursors;
    private final StructureResolver structures;

    HistoryQueries(Messages messages, Cursors cursors, StructureResolver structures) {
        this.messages = messages;
        this.cursors = cursors;
        this.structures = structures;
    }

    @QueryMapping
    CompletableFuture<Connection<HistoryEntryView>> history(
            @Argument @Nullable HistoryFilterInput filter,
            @Argument HistoryOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var wanted = HistoryFilterInput.filter(filter, structures);
        var list = cursors.of("history", call.actor(), wanted, orderBy);
        var pageRequest = list.pageRequest(first, after, null, null, selected);
        return messages.ask(
                        new ListHistory(wanted, orderBy, pageRequest, call.actor()),
                        HistoryListPage.class)
                .thenApply(page -> Connection.of(page.entries(), page.bounds(), list));
    }

    @SubscriptionMapping
    Publisher<HistoryEntryView> suivreHistorique(
            @Argument @Nullable HistoryFilterInput filter,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowHistory(
                        HistoryFilterInput.filter(filter, structures),
                        Positions.after(after),
                        call.actor()),
                HistoryEntryView.class);
    }
}
