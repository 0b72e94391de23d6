package fr.raccordement.query.webhook;

import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.webhook.event.LivraisonRequested;
import fr.raccordement.api.webhook.event.WebhookDisabled;
import fr.raccordement.api.webhook.event.WebhookEnabled;
import fr.raccordement.api.webhook.event.WebhookEvent;
import fr.raccordement.api.webhook.event.WebhookRegistered;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import fr.raccordement.api.webhook.event.WebhookSecretRetired;
import fr.raccordement.api.webhook.event.WebhookSecretRotated;
import fr.raccordement.api.webhook.event.WebhookTestRequested;
import fr.raccordement.api.webhook.query.CibleView;
import fr.raccordement.api.webhook.query.FindCibles;
import fr.raccordement.api.webhook.query.FindWebhook;
import fr.raccordement.api.webhook.query.FollowWebhooks;
import fr.raccordement.api.webhook.query.ListWebhooks;
import fr.raccordement.api.webhook.query.WebhookStatus;
import fr.raccordement.api.webhook.query.WebhookView;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.PastEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Webhooks: to those who manage the structure, and to what sends to them. */
@Component
class WebhookQueryHandler {

    private final WebhooksPast webhooks;
    private final ContactVault vault;
    private final Clock clock;
    private final Feed<String> changes;

    WebhookQueryHandler(
            EventTail tail,
            PastEvents past,
            WebhooksPast webhooks,
            ContactVault vault,
            Clock clock) {
        this.webhooks = webhooks;
        this.vault = vault;
        this.clock = clock;
        this.changes =
                new Feed<>(
                        tail,
                        past,
                        Set.of(
                                WebhookRegistered.class,
                                WebhookSecretRotated.class,
                                WebhookSecretRetired.class,
                                WebhookDisabled.class,
                                WebhookEnabled.class,
                                WebhookRemoved.class,
                                WebhookTestRequested.class,
                                LivraisonRequested.class),
                        (message, _) -> ((WebhookEvent) message.getPayload()).structure());
    }

    @QueryHandler
    List<WebhookView> handle(ListWebhooks query) {
        var now = clock.instant();
        return of(query.structure()).map(it -> it.toView(now)).toList();
    }

    @QueryHandler
    Optional<WebhookView> handle(FindWebhook query) {
        return webhooks.now(query.structure())
                .flatMap(it -> it.find(query.webhook()))
                .map(it -> it.toView(clock.instant()));
    }

    @QueryHandler
    List<CibleView> handle(FindCibles query) {
        var now = clock.instant();
        return of(query.structure()).map(it -> cible(it, now)).toList();
    }

    @QueryHandler
    Flux<String> handle(FollowWebhooks query) {
        return changes.follow(new Request<>(-1L, () -> null, _ -> true), Optional::of);
    }

    private Stream<WebhookState> of(String structure) {
        return webhooks.now(structure).stream().flatMap(it -> it.webhooks().values().stream());
    }

    private CibleView cible(WebhookState webhook, Instant now) {
        return new CibleView(
                webhook.structure(),
                webhook.webhook(),
                webhook.url(),
                webhook.genres(),
                webhook.statut() == WebhookStatus.ACTIF,
                webhook.signing(now).stream().flatMap(this::opened).toList(),
                webhook.depuis(),
                webhook.jusqua(),
                webhook.demandes());
    }

    private Stream<CibleView.Secret> opened(WebhookState.Sealed sealed) {
        return vault.openSecret(sealed.cle(), sealed.chiffre()).stream()
                .map(
                        secret ->
                                new CibleView.Secret(
                                        secret,
                                        Objects.requireNonNullElse(sealed.au(), Instant.MAX)));
    }
}
