package fr.raccordement.graphql.habilitation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Ecran;
import fr.raccordement.api.habilitation.query.FindRattachementHistory;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.node.PastInstant;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Histories;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
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

    @SchemaMapping(typeName = "Rattachement")
    CompletableFuture<StructureView> structure(
            RattachementView rattachement, DataLoader<String, StructureView> structures) {
        return structures.load(rattachement.structure());
    }

    @SchemaMapping(typeName = "Rattachement")
    CompletableFuture<List<Ecran>> ecrans(
            RattachementView rattachement,
            DataLoader<String, StructureView> structures,
            CallContext call) {
        return structures
                .load(rattachement.structure())
                .thenApply(structure -> open(rattachement, structure, call.actor()));
    }

    @SchemaMapping(typeName = "Habilitation")
    CompletableFuture<StructureView> structure(
            HabilitationView habilitation, DataLoader<String, StructureView> structures) {
        return structures.load(habilitation.structure());
    }

    /** What a profile was in a past state it was whoever asks: what roles they had is unknown. */
    @SchemaMapping(typeName = "Habilitation")
    boolean effective(
            HabilitationView habilitation, DataFetchingEnvironment asked, CallContext call) {
        return PastInstant.isWithinPast(asked)
                ? habilitation.effective()
                : habilitation.seenBy(call.actor()).effective();
    }

    @SchemaMapping(typeName = "Rattachement")
    CompletableFuture<Connection<HistoryEntryView>> history(
            RattachementView rattachement,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext call) {
        return histories.page(
                "Rattachement:" + rattachement.structure() + ":" + rattachement.utilisateur(),
                after,
                rattachement.version(),
                call,
                known ->
                        new FindRattachementHistory(
                                rattachement.structure(),
                                rattachement.utilisateur(),
                                known,
                                first,
                                call.actor()));
    }

    private static List<Ecran> open(
            RattachementView rattachement, StructureView structure, Actor caller) {
        var held =
                rattachement.habilitations().stream()
                        .map(it -> it.seenBy(caller))
                        .filter(HabilitationView::effective)
                        .map(HabilitationView::profil)
                        .toList();
        return Ecran.openTo(held, structure.type(), structure.statut() == StructureStatus.ACTIVE);
    }
}
