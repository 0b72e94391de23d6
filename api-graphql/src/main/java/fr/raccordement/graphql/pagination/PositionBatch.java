package fr.raccordement.graphql.pagination;

import fr.raccordement.api.journal.query.EventPosition;
import fr.raccordement.api.journal.query.FindPositions;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.graphql.Messages;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the events of many things stand in the order of the whole store, in one round trip. */
@Component
public class PositionBatch {

    private final Messages messages;

    PositionBatch(Messages messages) {
        this.messages = messages;
    }

    /**
     * The position of an event of each of these, as exports and subscriptions take it.
     *
     * @param event which one that is
     */
    public <T> CompletableFuture<Map<T, String>> of(
            List<T> things, Function<T, EvenementReference> event) {
        var events = things.stream().map(event).collect(Collectors.toSet());
        return messages.list(new FindPositions(events), EventPosition.class)
                .thenApply(found -> assign(things, event, found));
    }

    private static <T> Map<T, String> assign(
            List<T> things, Function<T, EvenementReference> event, List<EventPosition> found) {
        var positions =
                found.stream()
                        .collect(
                                Collectors.toMap(
                                        EventPosition::evenement,
                                        it -> Long.toString(it.position())));
        return things.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(), it -> positions.get(event.apply(it))));
    }
}
