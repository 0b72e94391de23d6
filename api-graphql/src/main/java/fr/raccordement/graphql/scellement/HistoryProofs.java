package fr.raccordement.graphql.scellement;

import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.scellement.query.FindPreuves;
import fr.raccordement.api.scellement.query.PreuveView;
import fr.raccordement.graphql.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The proofs of the entries of a history, all of a page at once. */
@Controller
class HistoryProofs {

    private final Messages messages;

    HistoryProofs(Messages messages) {
        this.messages = messages;
    }

    @BatchMapping(typeName = "HistoryEntry", field = "preuve")
    CompletableFuture<Map<HistoryEntryView, PreuveView>> preuves(List<HistoryEntryView> entries) {
        var wanted =
                entries.stream().distinct().collect(Collectors.groupingBy(HistoryProofs::event));
        return messages.list(new FindPreuves(wanted.keySet()), PreuveView.class)
                .thenApply(
                        found -> {
                            var proven = new HashMap<HistoryEntryView, PreuveView>();
                            found.forEach(
                                    preuve ->
                                            wanted.getOrDefault(event(preuve), List.of())
                                                    .forEach(it -> proven.put(it, preuve)));
                            return proven;
                        });
    }

    private static EvenementReference event(HistoryEntryView entry) {
        return new EvenementReference(entry.aggregate(), entry.sequence());
    }

    private static EvenementReference event(PreuveView preuve) {
        return new EvenementReference(preuve.aggregateId(), preuve.sequence());
    }
}
