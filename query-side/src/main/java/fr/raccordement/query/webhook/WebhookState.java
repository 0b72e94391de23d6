package fr.raccordement.query.webhook;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.webhook.CauseDesactivation;
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
import fr.raccordement.api.webhook.query.CibleView.Demande;
import fr.raccordement.api.webhook.query.WebhookStatus;
import fr.raccordement.api.webhook.query.WebhookView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One webhook after one of its events.
 *
 * @param secrets the sealed ones that are not retired, the newest last
 * @param depuis since when it is sent to
 * @param demandes what somebody wanted to be sent, of each delivery the last time
 */
record WebhookState(
        String structure,
        String webhook,
        String url,
        List<GenreAvis> genres,
        WebhookStatus statut,
        @Nullable CauseDesactivation cause,
        @Nullable String motif,
        Instant enregistreLe,
        Instant depuis,
        List<Sealed> secrets,
        long jusqua,
        List<Demande> demandes) {

    private static final int MOST_DEMANDES = 100;

    /**
     * A secret.
     *
     * @param du since when it signs
     * @param au until when; null while none has replaced it
     */
    record Sealed(String cle, String chiffre, Instant du, @Nullable Instant au) {}

    /** Null once it is removed. */
    static @Nullable WebhookState after(
            @Nullable WebhookState before, WebhookEvent event, Instant at, long sequence) {
        return switch (event) {
            case WebhookRegistered it ->
                    new WebhookState(
                            it.structure(),
                            it.webhook(),
                            it.url(),
                            it.genres(),
                            WebhookStatus.ACTIF,
                            null,
                            null,
                            at,
                            at,
                            List.of(new Sealed(it.cle(), it.chiffre(), at, null)),
                            it.depuis(),
                            List.of());
            case WebhookRemoved _ -> null;
            default -> before == null ? null : before.after(event, at, sequence);
        };
    }

    private WebhookState after(WebhookEvent event, Instant at, long sequence) {
        return switch (event) {
            case WebhookSecretRotated it -> with(rotated(it, at));
            case WebhookSecretRetired it ->
                    with(secrets.stream().filter(one -> !one.cle().equals(it.cle())).toList());
            case WebhookDisabled it -> in(WebhookStatus.DESACTIVE, it.cause(), it.motif(), depuis);
            case WebhookEnabled _ -> in(WebhookStatus.ACTIF, null, null, at);
            case WebhookAdvanced it -> with(it.jusqua(), demandes);
            case WebhookTestRequested it -> with(jusqua, asked(new Demande(sequence, it.numero())));
            case LivraisonRequested it -> with(jusqua, asked(new Demande(sequence, it.numero())));
            case WebhookRegistered _, WebhookRemoved _ -> throw new IllegalStateException();
        };
    }

    /** The secrets that sign at an instant, the newest first. */
    List<Sealed> signing(Instant now) {
        return secrets.stream()
                .filter(it -> it.au() == null || now.isBefore(it.au()))
                .toList()
                .reversed();
    }

    WebhookView toView(Instant now) {
        var signing = signing(now);
        return new WebhookView(
                structure,
                webhook,
                url,
                genres,
                statut,
                cause,
                motif,
                enregistreLe,
                signing.isEmpty() ? enregistreLe : signing.getFirst().du(),
                signing.stream()
                        .map(Sealed::au)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                jusqua);
    }

    private List<Sealed> rotated(WebhookSecretRotated event, Instant at) {
        var rotated = new ArrayList<Sealed>();
        for (var one : secrets) {
            rotated.add(
                    one.au() == null
                            ? new Sealed(one.cle(), one.chiffre(), one.du(), event.ancienJusqua())
                            : one);
        }
        rotated.add(new Sealed(event.cle(), event.chiffre(), at, null));
        return List.copyOf(rotated);
    }

    private List<Demande> asked(Demande demande) {
        var all = new ArrayList<>(demandes);
        all.removeIf(it -> it.numero().equals(demande.numero()));
        all.add(demande);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_DEMANDES), all.size()));
    }

    private WebhookState with(List<Sealed> nowSecrets) {
        return new WebhookState(
                structure,
                webhook,
                url,
                genres,
                statut,
                cause,
                motif,
                enregistreLe,
                depuis,
                nowSecrets,
                jusqua,
                demandes);
    }

    private WebhookState with(long nowJusqua, List<Demande> nowDemandes) {
        return new WebhookState(
                structure,
                webhook,
                url,
                genres,
                statut,
                cause,
                motif,
                enregistreLe,
                depuis,
                secrets,
                nowJusqua,
                nowDemandes);
    }

    private WebhookState in(
            WebhookStatus nowStatut,
            @Nullable CauseDesactivation why,
            @Nullable String nowMotif,
            Instant since) {
        return new WebhookState(
                structure,
                webhook,
                url,
                genres,
                nowStatut,
                why,
                nowMotif,
                enregistreLe,
                since,
                secrets,
                jusqua,
                demandes);
    }
}
