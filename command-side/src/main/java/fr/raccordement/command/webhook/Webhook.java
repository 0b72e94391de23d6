package fr.raccordement.command.webhook;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.webhook.event.LivraisonRequested;
import fr.raccordement.api.webhook.event.WebhookAdvanced;
import fr.raccordement.api.webhook.event.WebhookDisabled;
import fr.raccordement.api.webhook.event.WebhookEnabled;
import fr.raccordement.api.webhook.event.WebhookEvent;
import fr.raccordement.api.webhook.event.WebhookRegistered;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import fr.raccordement.api.webhook.event.WebhookSecretRetired;
import fr.raccordement.api.webhook.event.WebhookSecretRotated;
import fr.raccordement.api.webhook.event.WebhookTestRequested;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One webhook of a structure.
 *
 * @param secrets those that are not destroyed, the newest last
 * @param made how many secrets there ever were
 * @param tests how many tests there ever were
 * @param jusqua the position up to which all was delivered
 */
record Webhook(
        String url,
        List<GenreAvis> genres,
        boolean active,
        boolean removed,
        List<Secret> secrets,
        int made,
        int tests,
        long jusqua) {

    /**
     * A secret.
     *
     * @param cle the key that it is encrypted with
     * @param jusqua until when it signs; null while none has replaced it
     */
    record Secret(String cle, @Nullable Instant jusqua) {}

    /** After an event; null before the first one. */
    static Webhook after(@Nullable Webhook before, WebhookEvent event) {
        if (event instanceof WebhookRegistered it) {
            return new Webhook(
                    it.url(),
                    it.genres(),
                    true,
                    false,
                    List.of(new Secret(it.cle(), null)),
                    1,
                    0,
                    it.depuis());
        }
        return Objects.requireNonNull(before).after(event);
    }

    private Webhook after(WebhookEvent event) {
        return switch (event) {
            case WebhookRegistered _ -> throw new IllegalStateException("Registered twice");
            case WebhookSecretRotated it -> rotated(it);
            case WebhookSecretRetired it -> without(it.cle());
            case WebhookDisabled _ -> with(false, removed, tests, jusqua);
            case WebhookEnabled _ -> with(true, removed, tests, jusqua);
            case WebhookRemoved _ -> with(false, true, tests, jusqua);
            case WebhookTestRequested _ -> with(active, removed, tests + 1, jusqua);
            case LivraisonRequested _ -> this;
            case WebhookAdvanced it -> with(active, removed, tests, it.jusqua());
        };
    }

    /** Keys of the secrets that sign no more at that instant. */
    Stream<String> retired(Instant now) {
        return secrets.stream()
                .filter(it -> it.jusqua() != null && !now.isBefore(it.jusqua()))
                .map(Secret::cle);
    }

    /** When the next secret signs no more; nothing where none was replaced. */
    Stream<Instant> ends() {
        return secrets.stream().flatMap(it -> Stream.ofNullable(it.jusqua()));
    }

    private Webhook rotated(WebhookSecretRotated event) {
        var kept =
                Stream.concat(
                                secrets.stream()
                                        .map(
                                                it ->
                                                        it.jusqua() == null
                                                                ? new Secret(
                                                                        it.cle(),
                                                                        event.ancienJusqua())
                                                                : it),
                                Stream.of(new Secret(event.cle(), null)))
                        .toList();
        return new Webhook(url, genres, active, removed, kept, made + 1, tests, jusqua);
    }

    private Webhook without(String cle) {
        var kept = secrets.stream().filter(it -> !it.cle().equals(cle)).toList();
        return new Webhook(url, genres, active, removed, kept, made, tests, jusqua);
    }

    private Webhook with(boolean nowActive, boolean nowRemoved, int nowTests, long nowJusqua) {
        return new Webhook(url, genres, nowActive, nowRemoved, secrets, made, nowTests, nowJusqua);
    }
}
