package fr.raccordement.graphql.webhook;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.api.webhook.SecretMontre;
import fr.raccordement.api.webhook.WebhooksId;
import fr.raccordement.api.webhook.command.DisableWebhook;
import fr.raccordement.api.webhook.command.EnableWebhook;
import fr.raccordement.api.webhook.command.RegisterWebhook;
import fr.raccordement.api.webhook.command.RemoveWebhook;
import fr.raccordement.api.webhook.command.ResendLivraison;
import fr.raccordement.api.webhook.command.RotateWebhookSecret;
import fr.raccordement.api.webhook.command.TestWebhook;
import fr.raccordement.api.webhook.command.WebhookCommand;
import fr.raccordement.api.webhook.query.FindCorpsLivraison;
import fr.raccordement.api.webhook.query.FindLivraison;
import fr.raccordement.api.webhook.query.FindWebhook;
import fr.raccordement.api.webhook.query.ListLivraisons;
import fr.raccordement.api.webhook.query.ListWebhooks;
import fr.raccordement.api.webhook.query.LivraisonPage;
import fr.raccordement.api.webhook.query.LivraisonStatus;
import fr.raccordement.api.webhook.query.LivraisonView;
import fr.raccordement.api.webhook.query.WebhookView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The webhooks of a structure, and what was delivered to them. */
@Controller
class WebhookController {

    private final Messages messages;
    private final Cursors cursors;

    WebhookController(Messages messages, Cursors cursors) {
        this.messages = messages;
        this.cursors = cursors;
    }

    @QueryMapping
    CompletableFuture<List<WebhookView>> webhooks(@Argument String structure, CallContext call) {
        return messages.list(new ListWebhooks(structure, call.actor()), WebhookView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<LivraisonView>> livraisons(
            @Argument String structure,
            @Argument String webhook,
            @Argument @Nullable LivraisonStatus statut,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var list =
                cursors.of("livraisons", call.actor(), structure, webhook, String.valueOf(statut));
        var pageRequest = list.pageRequest(first, after, last, before, selected);
        return messages.find(
                        new ListLivraisons(structure, webhook, statut, pageRequest, call.actor()),
                        LivraisonPage.class)
                .thenApply(WebhookController::orNothing)
                .thenApply(page -> Connection.of(page.livraisons(), page.bounds(), list));
    }

    @QueryMapping
    CompletableFuture<@Nullable LivraisonView> livraison(
            @Argument String structure,
            @Argument String webhook,
            @Argument String numero,
            CallContext call) {
        return messages.find(
                new FindLivraison(structure, webhook, numero, call.actor()), LivraisonView.class);
    }

    @MutationMapping
    CompletableFuture<WebhookSecret> registerWebhook(
            @Argument @Nullable String nom,
            @Argument String structure,
            @Argument String adresse,
            @Argument List<GenreAvis> genres,
            CallContext call) {
        var chosen = nom == null ? UUID.randomUUID().toString() : nom;
        return withSecret(
                new RegisterWebhook(new WebhooksId(structure), chosen, adresse, genres),
                chosen,
                call);
    }

    @MutationMapping
    CompletableFuture<WebhookSecret> rotateWebhookSecret(
            @Argument String structure, @Argument String nom, CallContext call) {
        return withSecret(new RotateWebhookSecret(new WebhooksId(structure), nom), nom, call);
    }

    @MutationMapping
    CompletableFuture<WebhookView> disableWebhook(
            @Argument String structure,
            @Argument String nom,
            @Argument String motif,
            CallContext call) {
        return messages.<Long>send(new DisableWebhook(new WebhooksId(structure), nom, motif), call)
                .thenCompose(_ -> find(structure, nom));
    }

    @MutationMapping
    CompletableFuture<WebhookView> enableWebhook(
            @Argument String structure, @Argument String nom, CallContext call) {
        return messages.<Long>send(new EnableWebhook(new WebhooksId(structure), nom), call)
                .thenCompose(_ -> find(structure, nom));
    }

    @MutationMapping
    CompletableFuture<String> removeWebhook(
            @Argument String structure,
            @Argument String nom,
            @Argument String motif,
            CallContext call) {
        return messages.<Long>send(new RemoveWebhook(new WebhooksId(structure), nom, motif), call)
                .thenApply(_ -> nom);
    }

    @MutationMapping
    CompletableFuture<String> testWebhook(
            @Argument String structure, @Argument String nom, CallContext call) {
        return messages.send(new TestWebhook(new WebhooksId(structure), nom), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable LivraisonView> resendLivraison(
            @Argument String structure,
            @Argument String webhook,
            @Argument String numero,
            CallContext call) {
        return messages.<Long>send(
                        new ResendLivraison(new WebhooksId(structure), webhook, numero), call)
                .thenCompose(_ -> livraison(structure, webhook, numero, call));
    }

    @SchemaMapping(typeName = "Webhook")
    String nom(WebhookView webhook) {
        return webhook.webhook();
    }

    @SchemaMapping(typeName = "Webhook")
    String adresse(WebhookView webhook) {
        return webhook.url();
    }

    @SchemaMapping(typeName = "Webhook")
    CompletableFuture<StructureView> structure(
            WebhookView webhook, DataLoader<String, StructureView> structures) {
        return structures.load(webhook.structure());
    }

    @SchemaMapping(typeName = "Livraison")
    CompletableFuture<@Nullable String> corps(LivraisonView livraison) {
        return messages.find(
                new FindCorpsLivraison(
                        livraison.structure(), livraison.webhook(), livraison.numero()),
                String.class);
    }

    private CompletableFuture<WebhookSecret> withSecret(
            WebhookCommand command, String nom, CallContext call) {
        return messages.<SecretMontre>send(command, call)
                .thenCompose(
                        made ->
                                find(command.webhooksId().structure(), nom)
                                        .thenApply(it -> new WebhookSecret(it, made.secret())));
    }

    private CompletableFuture<WebhookView> find(String structure, String nom) {
        return messages.ask(new FindWebhook(structure, nom), WebhookView.class);
    }

    /** What those are answered who may see none. */
    private static LivraisonPage orNothing(@Nullable LivraisonPage page) {
        return page == null ? LivraisonPage.NOTHING : page;
    }
}
