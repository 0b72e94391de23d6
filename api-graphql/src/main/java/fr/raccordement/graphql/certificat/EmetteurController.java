package fr.raccordement.graphql.certificat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.command.DistrustEmetteur;
import fr.raccordement.api.certificat.command.ListeDeConfianceCommand;
import fr.raccordement.api.certificat.command.TrustEmetteur;
import fr.raccordement.api.certificat.query.EmetteurView;
import fr.raccordement.api.certificat.query.FindEmetteur;
import fr.raccordement.api.certificat.query.FindEmetteurHistory;
import fr.raccordement.api.certificat.query.ListEmetteurs;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Histories;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The list of trusted issuers. */
@Controller
class EmetteurController {

    private final Messages messages;
    private final Histories histories;

    EmetteurController(Messages messages, Histories histories) {
        this.messages = messages;
        this.histories = histories;
    }

    @QueryMapping
    CompletableFuture<List<EmetteurView>> emetteurs(CallContext appel) {
        return messages.list(new ListEmetteurs(appel.actor()), EmetteurView.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable EmetteurView> emetteur(@Argument String sha256, CallContext appel) {
        return messages.find(new FindEmetteur(sha256, appel.actor()), EmetteurView.class);
    }

    @SchemaMapping(typeName = "Emetteur")
    CompletableFuture<Connection<HistoryEntryView>> history(
            EmetteurView emetteur,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext appel) {
        return histories.page(
                "Emetteur:" + emetteur.sha256(),
                after,
                appel,
                known -> new FindEmetteurHistory(emetteur.sha256(), known, first, appel.actor()));
    }

    @MutationMapping
    CompletableFuture<@Nullable EmetteurView> trustEmetteur(
            @Argument byte[] certificat,
            @Argument String source,
            @Argument @Nullable Long expectedVersion,
            CallContext appel) {
        return decide(
                new TrustEmetteur(
                        ListeDeConfianceId.OPERATEUR, certificat, source, expectedVersion),
                appel);
    }

    @MutationMapping
    CompletableFuture<@Nullable EmetteurView> distrustEmetteur(
            @Argument String sha256,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext appel) {
        return decide(
                new DistrustEmetteur(ListeDeConfianceId.OPERATEUR, sha256, motif, expectedVersion),
                appel);
    }

    private CompletableFuture<@Nullable EmetteurView> decide(
            ListeDeConfianceCommand command, CallContext appel) {
        return messages.<String>send(command, appel)
                .thenCompose(
                        sha256 ->
                                messages.find(
                                        new FindEmetteur(sha256, appel.actor()),
                                        EmetteurView.class));
    }
}
