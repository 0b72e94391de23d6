package fr.raccordement.graphql.scellement;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.query.FindFicheHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.scellement.CleDeScellement;
import fr.raccordement.api.scellement.ScellementId;
import fr.raccordement.api.scellement.command.PrepareScellement;
import fr.raccordement.api.scellement.command.RestartScellement;
import fr.raccordement.api.scellement.command.VerifyScellement;
import fr.raccordement.api.scellement.query.CoherenceView;
import fr.raccordement.api.scellement.query.DossierView;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.scellement.query.FindCleDeScellement;
import fr.raccordement.api.scellement.query.FindCoherence;
import fr.raccordement.api.scellement.query.FindDossier;
import fr.raccordement.api.scellement.query.FindPreuve;
import fr.raccordement.api.scellement.query.FindScellement;
import fr.raccordement.api.scellement.query.ListPointsDeControle;
import fr.raccordement.api.scellement.query.PointDeControleView;
import fr.raccordement.api.scellement.query.PreuveView;
import fr.raccordement.api.scellement.query.ScellementView;
import fr.raccordement.api.scellement.query.TemoinView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.journal.ThingNames;
import fr.raccordement.graphql.typed.StructureResolver;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The sealed log. */
@Controller
class ScellementController {

    private final Messages messages;
    private final StructureResolver structures;

    ScellementController(Messages messages, StructureResolver structures) {
        this.messages = messages;
        this.structures = structures;
    }

    @QueryMapping
    CompletableFuture<@Nullable ScellementView> scellement(CallContext call) {
        return messages.find(new FindScellement(call.actor()), ScellementView.class);
    }

    @SchemaMapping(typeName = "Scellement")
    @Nullable String message(
            ScellementView scellement, @Argument @Nullable Language langue, Locale locale) {
        var message = scellement.message();
        return message == null ? null : Language.say(message, langue, locale);
    }

    @SchemaMapping(typeName = "TemoinScellement")
    @Nullable String message(
            TemoinView temoin, @Argument @Nullable Language langue, Locale locale) {
        var message = temoin.message();
        return message == null ? null : Language.say(message, langue, locale);
    }

    @QueryMapping
    CompletableFuture<@Nullable String> cleDeScellement() {
        return messages.find(new FindCleDeScellement(), String.class);
    }

    @QueryMapping
    CompletableFuture<List<PointDeControleView>> pointsDeControle(
            @Argument int first, @Argument @Nullable Long avant, CallContext call) {
        return messages.list(
                new ListPointsDeControle(first, avant, call.actor()), PointDeControleView.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable PreuveView> preuveInclusion(
            @Argument String aggregateType,
            @Argument String aggregateId,
            @Argument long sequence,
            CallContext call) {
        var meant = ThingNames.keyed(aggregateType, aggregateId, structures).orElse(aggregateId);
        var event = EvenementReference.of(aggregateType, meant, sequence);
        return messages.find(new FindPreuve(event, call.actor()), PreuveView.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable CoherenceView> preuveCoherence(
            @Argument long de, @Argument long a, CallContext call) {
        return messages.find(new FindCoherence(de, a, call.actor()), CoherenceView.class);
    }

    /** Whoever may read the history of the fiche, discarded or not, may have it proven. */
    @QueryMapping
    CompletableFuture<@Nullable DossierView> preuveFiche(@Argument String id, CallContext call) {
        return messages.ask(new FindFicheHistory(id, -1, 1, call.actor()), HistoryPage.class)
                .thenCompose(
                        history ->
                                history.total() == 0
                                        ? CompletableFuture.completedFuture(null)
                                        : messages.find(
                                                new FindDossier(new FicheId(id).toString()),
                                                DossierView.class));
    }

    @MutationMapping
    CompletableFuture<ScellementView> verifyScellement(CallContext call) {
        return messages.send(new VerifyScellement(), call)
                .thenCompose(
                        _ -> messages.ask(new FindScellement(call.actor()), ScellementView.class));
    }

    @MutationMapping
    CompletableFuture<ScellementView> restartScellement(@Argument String motif, CallContext call) {
        return messages.send(new PrepareScellement(), call)
                .thenApply(CleDeScellement.class::cast)
                .thenCompose(
                        next ->
                                messages.send(
                                        new RestartScellement(
                                                ScellementId.MAGASIN,
                                                next.origine(),
                                                next.cle(),
                                                motif),
                                        call))
                .thenCompose(
                        _ -> messages.ask(new FindScellement(call.actor()), ScellementView.class));
    }
}
