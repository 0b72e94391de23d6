package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * Notices from now on of what is about to end, of the fiches and connections by API that the viewer
 * may see; streams {@link EcheanceView}s (D-162).
 *
 * @param structure SIRET, or null for all
 * @param after the position of the last event known; null for what comes from now on
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR, Partie.API})
public record FollowEcheances(@Nullable String structure, @Nullable Long after, Actor viewer)
        implements Question {}
