package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * Notices of certificates that lose or regain trust, of the fiches that the viewer may see; streams
 * {@link ConfianceChangeView}s.
 *
 * @param structure SIRET, or null for all
 * @param after the position of the last event known; null for what comes from now on
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR})
public record FollowConfiance(@Nullable String structure, @Nullable Long after, Actor viewer)
        implements Question {}
