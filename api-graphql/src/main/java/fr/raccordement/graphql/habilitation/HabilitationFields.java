package fr.raccordement.graphql.habilitation;

import fr.raccordement.api.fiche.query.HistoryEntryView;
import fr.raccordement.api.habilitation.query.FindRattachementHistory;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.structure.query.FindStructures;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.appel.Appel;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Histories;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of rattachements and habilitations that their views do not hold as such. */
@Controller
class HabilitationFields {

    private final Messages messages;
    private final Histories histories;

    HabilitationFields(Messages messages, Histories histories) {
        this.messages = messages;
        this.histories = histories;
    }

    @BatchMapping(typeName = "Rattachement", field = "structure")
    CompletableFuture<Map<RattachementView, StructureView>> ofRattachements(
            List<RattachementView> rattachements) {
        return structures(rattachements, RattachementView::structure);
    }

    @BatchMapping(typeName = "Habilitation", field = "structure")
    CompletableFuture<Map<HabilitationView, StructureView>> ofHabilitations(
            List<HabilitationView> habilitations) {
        return structures(habilitations, HabilitationView::structure);
    }

    @SchemaMapping(typeName = "Rattachement")
    CompletableFuture<Connection<HistoryEntryView>> history(
            RattachementView rattachement,
            @Argument int first,
            @Argument @Nullable String after,
            Appel appel) {
        return histories.page(
                "Rattachement:" + rattachement.structure() + ":" + rattachement.utilisateur(),
                after,
                appel,
                known ->
                        new FindRattachementHistory(
                                rattachement.structure(),
                                rattachement.utilisateur(),
                                known,
                                first,
                                appel.actor()));
    }

    private <T> CompletableFuture<Map<T, StructureView>> structures(
            List<T> of, Function<T, String> siret) {
        var sirets = of.stream().map(siret).collect(Collectors.toSet());
        return messages.list(new FindStructures(sirets), StructureView.class)
                .thenApply(found -> assign(of, siret, found));
    }

    private static <T> Map<T, StructureView> assign(
            List<T> of, Function<T, String> siret, List<StructureView> found) {
        var bySiret =
                found.stream().collect(Collectors.toMap(StructureView::siret, Function.identity()));
        return of.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                it -> Objects.requireNonNull(bySiret.get(siret.apply(it)))));
    }
}
