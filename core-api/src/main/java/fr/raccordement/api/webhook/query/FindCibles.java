package fr.raccordement.api.webhook.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The webhooks of a structure as the program sends to them; answers {@link CibleView}s.
 *
 * @param structure SIRET
 */
@VisibleTo(known = true)
public record FindCibles(String structure) {}
