package fr.raccordement.graphql.journal;

import fr.raccordement.api.journal.query.FindPositionAt;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.PositionBatch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Positions in the order of the whole store, as exports take them. */
@Controller
class PositionFields {

    private final Messages messages;
    private final PositionBatch positions;

    PositionFields(Messages messages, PositionBatch positions) {
        this.messages = messages;
        this.positions = positions;
    }

    @QueryMapping
    CompletableFuture<@Nullable String> positionAt(@Argument Instant at, CallContext call) {
        var query = new FindPositionAt(at.truncatedTo(ChronoUnit.MILLIS), call.actor());
        return messages.find(query, Long.class)
                .thenApply(position -> position == null ? null : position.toString());
    }

    /** All of a page at once. */
    @BatchMapping(typeName = "HistoryEntry", field = "position")
    CompletableFuture<Map<HistoryEntryView, String>> positions(List<HistoryEntryView> entries) {
        return positions.of(entries, PositionFields::event);
    }

    private static EvenementReference event(HistoryEntryView entry) {
        return new EvenementReference(entry.aggregate(), entry.sequence());
    }
}
