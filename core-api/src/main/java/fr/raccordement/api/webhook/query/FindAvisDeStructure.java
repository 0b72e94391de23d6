package fr.raccordement.api.webhook.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * One of the notices that concern a structure; answers an {@link
 * fr.raccordement.api.avis.query.AvisView}, or nothing.
 *
 * @param structure SIRET
 * @param position of its event
 */
@VisibleTo(known = true)
public record FindAvisDeStructure(String structure, long position) {}
