package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * Whatever happens to the fiches that the viewer may see; streams {@link FicheChangeView}s.
 *
 * @param structure SIRET of the partner; null for all that the viewer may see
 * @param after the position of the last event known; null for what comes from now on
 * @param viewer who follows
 */
@VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR})
public record FollowFicheChanges(@Nullable String structure, @Nullable Long after, Actor viewer)
        implements Question {}
