package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * Delegations as they become active, or active again, from now on; emits {@link DelegationView}s.
 *
 * @param structure SIRET of either side; null for all that the viewer may see
 * @param after the position of the last event known; null for what comes from now on
 * @param viewer who follows
 */
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record FollowDelegationActivated(
        @Nullable String structure, @Nullable Long after, Actor viewer) implements Question {}
