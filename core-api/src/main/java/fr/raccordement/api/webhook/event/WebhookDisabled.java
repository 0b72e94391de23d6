package fr.raccordement.api.webhook.event;

import fr.raccordement.api.fiche.TexteLibre;
import fr.raccordement.api.webhook.CauseDesactivation;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is sent to a webhook any more.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param url where it was sent
 * @param cause why
 * @param motif why, where somebody decided it
 */
@Revision("2")
public record WebhookDisabled(
        String structure,
        String webhook,
        String url,
        CauseDesactivation cause,
        @TexteLibre @Nullable String motif)
        implements WebhookEvent {}
