package fr.raccordement.api.webhook.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * What is sent in a delivery that the caller was shown; answers the body as text, nothing where the
 * notice is not known.
 *
 * @param structure SIRET
 * @param webhook which
 * @param numero of the delivery
 */
@VisibleTo(known = true)
public record FindCorpsLivraison(String structure, String webhook, String numero) {}
