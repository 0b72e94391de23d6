package fr.raccordement.api.avis.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * How many notices the viewer has not read; answers {@link AvisNonLusView}.
 *
 * @param structure SIRET of one that they concern; null for all
 * @param viewer who asks
 */
@VisibleTo(
        everyPartie = true,
        roles = {},
        utilisateur = true)
public record FindAvisNonLus(@Nullable String structure, Actor viewer) implements Question {}
