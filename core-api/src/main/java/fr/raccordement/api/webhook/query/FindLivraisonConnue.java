package fr.raccordement.api.webhook.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * A delivery that the program is about to try; answers a {@link LivraisonView}, nothing where it
 * was never tried.
 *
 * @param structure SIRET
 * @param webhook which
 * @param numero of the delivery
 */
@VisibleTo(known = true)
public record FindLivraisonConnue(String structure, String webhook, String numero) {}
