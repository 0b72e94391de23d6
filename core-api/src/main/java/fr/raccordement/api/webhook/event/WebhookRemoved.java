package fr.raccordement.api.webhook.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * A webhook is no more; its secrets are retired with it.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param motif why
 */
@Revision("2")
public record WebhookRemoved(String structure, String webhook, @TexteLibre String motif)
        implements WebhookEvent {}
