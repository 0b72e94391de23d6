package fr.raccordement.graphql.scellement;

import fr.raccordement.api.fiche.query.HistoryEntryView;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.scellement.query.FindPreuves;
import fr.raccordement.api.scellement.query.PreuveView;
import fr.raccordement.graphql.Messages;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    CompletableFuture<List<@Nullable PreuveView>> preuves(List<HistoryEntryView> entries) {
        var events = entries.stream().map(HistoryProofs::event).collect(Collectors.toSet());
        return messages.list(new FindPreuves(events), PreuveView.class)
                .thenApply(
                        found -> {
                            var byEvent =
                                    found.stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            HistoryProofs::event,
                                                            Function.identity()));
                            return entries.stream()
                                    .<@Nullable PreuveView>map(it -> byEvent.get(event(it)))
                                    .toList();
                        });
    }

    private static EvenementReference event(HistoryEntryView entry) {
        return EvenementReference.of(entry.aggregateType(), entry.aggregateId(), entry.sequence());
    }

    private static EvenementReference event(PreuveView preuve) {
        return new EvenementReference(preuve.aggregateId(), preuve.sequence());
    }
}
