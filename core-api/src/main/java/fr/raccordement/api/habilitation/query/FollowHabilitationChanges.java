package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * Whatever happens to rattachements and to their profiles: those of the viewer, and those of the
 * structures whose users they manage; streams {@link HabilitationChangeView}s.
 *
 * @param structure SIRET; null for all that the viewer may see
 * @param after the position of the last event known; null for what comes from now on
 * @param viewer who follows
 */
@VisibleTo(parties = Partie.ORGANISATION, utilisateur = true)
public record FollowHabilitationChanges(
        @Nullable String structure, @Nullable Long after, Actor viewer) implements Question {}
