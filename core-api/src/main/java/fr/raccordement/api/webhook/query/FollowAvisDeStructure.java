package fr.raccordement.api.webhook.query;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.List;

/**
 * The notices that concern a structure and are its own to know, from a position on: those addressed
 * to its users by what they may do there, and all about its users. Streams {@link
 * fr.raccordement.api.avis.query.AvisView}s.
 *
 * @param structure SIRET
 * @param genres of these kinds
 * @param after the position of the last notice known
 */
@VisibleTo(known = true)
public record FollowAvisDeStructure(String structure, List<GenreAvis> genres, long after) {}
