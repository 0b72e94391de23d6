package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Notices from now on of certificates about to expire, of the fiches that the viewer may see;
 * streams {@link CertificatExpiryView}s.
 *
 * @param structure SIRET, or null for all
 * @param viewer who asks
 */
public record FollowCertificatExpiry(@Nullable String structure, Actor viewer) {}
