package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The notices that are for contacts of fiches: a certificate or its chain expiring, revoked, or
 * trusted no longer; streams {@link fr.raccordement.api.avis.query.AvisView}s.
 *
 * @param after the position of the last one known
 */
@VisibleTo(known = true)
public record FollowAvisAuxContacts(long after) {}
