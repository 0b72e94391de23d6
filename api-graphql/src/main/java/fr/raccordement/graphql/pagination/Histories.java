package fr.raccordement.graphql.pagination;

import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of the history of one thing. */
@Component
public class Histories {

    private static final long NONE = -1;

    private final Messages messages;
    private final Cursors cursors;

    Histories(Messages messages, Cursors cursors) {
        this.messages = messages;
        this.cursors = cursors;
    }

    /**
     * A page of history.
     *
     * @param thing the kind of thing and which one, as clients know them
     * @param after the cursor after which it starts
     * @param query what to ask for, given the number of the last event already known, -1 for none;
     *     answers a {@link HistoryPage}
     */
    public CompletableFuture<Connection<HistoryEntryView>> page(
            String thing, @Nullable String after, CallContext call, LongFunction<Object> query) {
        return page(thing, after, Long.MAX_VALUE - 1, call, query);
    }

    /**
     * A page of history up to an event.
     *
     * @param version number of the last event that is shown
     */
    public CompletableFuture<Connection<HistoryEntryView>> page(
            String thing,
            @Nullable String after,
            long version,
            CallContext call,
            LongFunction<Object> query) {
        var list = cursors.of("history", call.actor(), thing);
        var known = list.number(after, NONE);
        return messages.ask(query.apply(known), HistoryPage.class)
                .thenApply(page -> upTo(version, known, page, list));
    }

    private static Connection<HistoryEntryView> upTo(
            long version, long known, HistoryPage page, ListCursors list) {
        var entries = page.entries().stream().filter(it -> it.sequence() <= version).toList();
        return Connection.of(
                entries,
                entry -> Long.toString(entry.sequence()),
                list,
                known > NONE,
                page.suivante() && !entries.isEmpty() && entries.getLast().sequence() < version,
                Math.min(page.total(), version + 1));
    }
}
