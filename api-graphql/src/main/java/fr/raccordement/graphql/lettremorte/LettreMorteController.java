package fr.raccordement.graphql.lettremorte;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.command.DiscardLettreMorte;
import fr.raccordement.api.lettremorte.command.RetryLettresMortes;
import fr.raccordement.api.lettremorte.query.FindLettreMorte;
import fr.raccordement.api.lettremorte.query.FindLettreMorteHistory;
import fr.raccordement.api.lettremorte.query.FindLettresAEcarter;
import fr.raccordement.api.lettremorte.query.LettreMortePage;
import fr.raccordement.api.lettremorte.query.LettreMorteView;
import fr.raccordement.api.lettremorte.query.LettresAEcarter;
import fr.raccordement.api.lettremorte.query.ListLettresMortes;
import fr.raccordement.api.lettremorte.query.ListReprises;
import fr.raccordement.api.lettremorte.query.RepriseView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import fr.raccordement.graphql.pagination.Histories;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Events that could not be handled. */
@Controller
class LettreMorteController {

    private final Messages messages;
    private final Histories histories;
    private final Cursors cursors;

    LettreMorteController(Messages messages, Histories histories, Cursors cursors) {
        this.messages = messages;
        this.histories = histories;
        this.cursors = cursors;
    }

    @QueryMapping
    CompletableFuture<Connection<LettreMorteView>> lettresMortes(
            @Argument @Nullable String groupe,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var list = cursors.of("lettresMortes", call.actor(), groupe);
        var pageRequest = list.pageRequest(first, after, null, null, selected);
        return messages.ask(
                        new ListLettresMortes(groupe, pageRequest, call.actor()),
                        LettreMortePage.class)
                .thenApply(page -> Connection.of(page.lettres(), page.bounds(), list));
    }

    @QueryMapping
    CompletableFuture<@Nullable LettreMorteView> lettreMorte(
            @Argument String groupe, @Argument String objet, CallContext call) {
        return find(new LettreMorteId(groupe, objet), call);
    }

    @SchemaMapping(typeName = "LettreMorte")
    CompletableFuture<Connection<HistoryEntryView>> history(
            LettreMorteView lettre,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext call) {
        var id = new LettreMorteId(lettre.groupe(), lettre.objet());
        return histories.page(
                "LettreMorte:" + id,
                after,
                call,
                known -> new FindLettreMorteHistory(id, known, first, call.actor()));
    }

    @MutationMapping
    CompletableFuture<List<RepriseView>> retryLettresMortes(
            @Argument String groupe, @Argument @Nullable String objet, CallContext call) {
        return messages.<List<LettreMorteId>>send(new RetryLettresMortes(groupe, objet), call)
                .thenCompose(ids -> messages.list(new ListReprises(ids), RepriseView.class));
    }

    @MutationMapping
    CompletableFuture<@Nullable LettreMorteView> discardLettreMorte(
            @Argument String groupe,
            @Argument String objet,
            @Argument long sequence,
            @Argument boolean suivantes,
            @Argument String motif,
            CallContext call) {
        var id = new LettreMorteId(groupe, objet);
        return messages.find(
                        new FindLettresAEcarter(id, sequence, suivantes, call.actor()),
                        LettresAEcarter.class)
                .thenCompose(deadLetters -> messages.send(discard(id, deadLetters, motif), call))
                .thenCompose(_ -> find(id, call));
    }

    private static DiscardLettreMorte discard(
            LettreMorteId id, @Nullable LettresAEcarter deadLetters, String motif) {
        if (deadLetters == null) {
            throw new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");
        }
        return new DiscardLettreMorte(
                id,
                deadLetters.typeObjet(),
                deadLetters.premier(),
                deadLetters.dernier(),
                deadLetters.evenement(),
                deadLetters.cause(),
                deadLetters.depuis(),
                deadLetters.jusqua(),
                motif);
    }

    private CompletableFuture<@Nullable LettreMorteView> find(LettreMorteId id, CallContext call) {
        return messages.find(new FindLettreMorte(id, call.actor()), LettreMorteView.class);
    }
}
