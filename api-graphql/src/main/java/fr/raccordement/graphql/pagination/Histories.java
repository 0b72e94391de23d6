package fr.raccordement.graphql.pagination;

import fr.raccordement.api.fiche.query.HistoryEntryView;
import fr.raccordement.api.fiche.query.HistoryPage;
import fr.raccordement.graphql.Messages;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Pages of the history of one thing. */
public final class Histories {

    private Histories() {}

    /**
     * A page of history.
     *
     * @param after the cursor after which it starts
     * @param query what to ask for, given the number of the last event already known, -1 for none;
     *     answers a {@link HistoryPage}
     */
    public static CompletableFuture<Connection<HistoryEntryView>> page(
            Messages messages, @Nullable String after, LongFunction<Object> query) {
        var known = Cursors.decode(after, Long::valueOf);
        return messages.ask(query.apply(known == null ? -1 : known), HistoryPage.class)
                .thenApply(
                        page ->
                                Connection.of(
                                        page.entries(),
                                        entry -> Long.toString(entry.sequence()),
                                        known != null,
                                        page.suivante(),
                                        page.total()));
    }
}
