package fr.raccordement.api.webhook.query;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.webhook.CauseDesactivation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param url where
 * @param genres kinds of notices
 * @param statut whether anything is sent
 * @param cause why nothing is; null where it is
 * @param motif why, where somebody decided it
 * @param enregistreLe since when
 * @param secretDu since when its secret signs
 * @param ancienJusqua until when an earlier secret signs too; null where none does
 * @param jusqua the position up to which all was delivered
 */
public record WebhookView(
        String structure,
        String webhook,
        String url,
        List<GenreAvis> genres,
        WebhookStatus statut,
        @Nullable CauseDesactivation cause,
        @Nullable String motif,
        Instant enregistreLe,
        Instant secretDu,
        @Nullable Instant ancienJusqua,
        long jusqua) {}
