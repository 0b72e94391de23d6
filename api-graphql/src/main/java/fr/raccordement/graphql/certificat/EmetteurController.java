package fr.raccordement.graphql.certificat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.command.DistrustEmetteur;
import fr.raccordement.api.certificat.command.ListeDeConfianceCommand;
import fr.raccordement.api.certificat.command.TrustEmetteur;
import fr.raccordement.api.certificat.query.EmetteurView;
import fr.raccordement.api.certificat.query.FichesConcerneesView;
import fr.raccordement.api.certificat.query.FindEmetteur;
import fr.raccordement.api.certificat.query.FindEmetteurHistory;
import fr.raccordement.api.certificat.query.FindFichesConcernees;
import fr.raccordement.api.certificat.query.ListEmetteurs;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Histories;
import java.util.List;
import java.util.Locale;
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
    CompletableFuture<List<EmetteurView>> emetteurs(CallContext call) {
        return messages.list(new ListEmetteurs(call.actor()), EmetteurView.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable EmetteurView> emetteur(@Argument String sha256, CallContext call) {
        return messages.find(new FindEmetteur(sha256, call.actor()), EmetteurView.class);
    }

    @SchemaMapping(typeName = "Emetteur")
    CompletableFuture<Connection<HistoryEntryView>> history(
            EmetteurView emetteur,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext call) {
        return histories.page(
                "Emetteur:" + emetteur.sha256(),
                after,
                call,
                known -> new FindEmetteurHistory(emetteur.sha256(), known, first, call.actor()));
    }

    @SchemaMapping(typeName = "Emetteur")
    CompletableFuture<@Nullable FichesConcerneesView> fichesConcernees(
            EmetteurView emetteur, CallContext call) {
        return messages.find(
                new FindFichesConcernees(emetteur.cleSha256(), call.actor()),
                FichesConcerneesView.class);
    }

    @SchemaMapping(typeName = "Emetteur")
    @Nullable String illisible(
            EmetteurView emetteur, @Argument @Nullable Language langue, Locale locale) {
        var why = emetteur.illisible();
        return why == null ? null : Language.say(why, langue, locale);
    }

    @MutationMapping
    CompletableFuture<@Nullable EmetteurView> trustEmetteur(
            @Argument byte[] certificat,
            @Argument String source,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new TrustEmetteur(
                        ListeDeConfianceId.OPERATEUR, certificat, source, expectedVersion),
                call);
    }

    @MutationMapping
    CompletableFuture<@Nullable EmetteurView> distrustEmetteur(
            @Argument String sha256,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new DistrustEmetteur(ListeDeConfianceId.OPERATEUR, sha256, motif, expectedVersion),
                call);
    }

    private CompletableFuture<@Nullable EmetteurView> decide(
            ListeDeConfianceCommand command, CallContext call) {
        return messages.<String>send(command, call)
                .thenCompose(
                        sha256 ->
                                messages.find(
                                        new FindEmetteur(sha256, call.actor()),
                                        EmetteurView.class));
    }
}
