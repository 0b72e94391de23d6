package fr.raccordement.graphql.lot;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.command.LotCommand;
import fr.raccordement.api.lot.command.OpenLot;
import fr.raccordement.api.lot.command.OpenLotFromFile;
import fr.raccordement.api.lot.query.FindLot;
import fr.raccordement.api.lot.query.LotView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Many acts as one; the answer is the batch, whose outcomes come later. */
@Controller
class LotMutations {

    private final Messages messages;

    LotMutations(Messages messages) {
        this.messages = messages;
    }

    /** Which profile is given to whom. */
    record HabilitationInput(String structure, String utilisateur, Profil profil) {}

    @MutationMapping
    CompletableFuture<LotView> requestDelegations(
            @Argument @Nullable String id,
            @Argument String ficheId,
            @Argument List<String> structures,
            CallContext call) {
        return open(
                new OpenLot(
                        lotId(id),
                        ActeDeLot.DEMANDER_DELEGATION,
                        ficheId,
                        null,
                        false,
                        elements(structures)),
                call);
    }

    @MutationMapping
    CompletableFuture<LotView> requestDelegationsFromFile(
            @Argument @Nullable String id,
            @Argument String ficheId,
            @Argument Fichier fichier,
            CallContext call) {
        return open(new OpenLotFromFile(lotId(id), ficheId, fichier), call);
    }

    @MutationMapping
    CompletableFuture<LotView> cancelDelegations(
            @Argument @Nullable String id, @Argument List<String> delegations, CallContext call) {
        return open(id, ActeDeLot.ANNULER_DELEGATION, null, false, delegations, call);
    }

    @MutationMapping
    CompletableFuture<LotView> acceptDelegations(
            @Argument @Nullable String id,
            @Argument List<String> delegations,
            @Argument boolean remplace,
            CallContext call) {
        return open(id, ActeDeLot.VALIDER_DELEGATION, null, remplace, delegations, call);
    }

    @MutationMapping
    CompletableFuture<LotView> refuseDelegations(
            @Argument @Nullable String id,
            @Argument List<String> delegations,
            @Argument @Nullable String motif,
            CallContext call) {
        return open(id, ActeDeLot.REFUSER_DELEGATION, motif, false, delegations, call);
    }

    @MutationMapping
    CompletableFuture<LotView> endDelegations(
            @Argument @Nullable String id,
            @Argument List<String> delegations,
            @Argument String motif,
            CallContext call) {
        return open(id, ActeDeLot.TERMINER_DELEGATION, motif, false, delegations, call);
    }

    @MutationMapping
    CompletableFuture<LotView> grantHabilitations(
            @Argument @Nullable String id,
            @Argument List<HabilitationInput> habilitations,
            CallContext call) {
        var elements =
                habilitations.stream()
                        .map(
                                it ->
                                        new ElementDeLot(
                                                it.structure(),
                                                it.utilisateur(),
                                                it.profil(),
                                                null))
                        .toList();
        return open(
                new OpenLot(
                        lotId(id), ActeDeLot.ACCORDER_HABILITATION, null, null, false, elements),
                call);
    }

    private CompletableFuture<LotView> open(
            @Nullable String id,
            ActeDeLot acte,
            @Nullable String motif,
            boolean remplace,
            List<String> delegations,
            CallContext call) {
        return open(
                new OpenLot(lotId(id), acte, null, motif, remplace, elements(delegations)), call);
    }

    private CompletableFuture<LotView> open(LotCommand command, CallContext call) {
        return messages.<Long>send(command, call)
                .thenCompose(
                        _ ->
                                messages.ask(
                                        new FindLot(command.lotId().value(), call.actor()),
                                        LotView.class));
    }

    private static LotId lotId(@Nullable String id) {
        return new LotId(id == null ? UUID.randomUUID().toString() : id);
    }

    private static List<ElementDeLot> elements(List<String> objets) {
        return objets.stream().map(it -> new ElementDeLot(it, null)).toList();
    }
}
