package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * What a delegation became by a decision; answers its {@link DelegationView}.
 *
 * @param delegationId which one
 * @param version after the event of that number
 * @param viewer who decided it
 */
@VisibleTo(
        parties = {Partie.TIERS, Partie.ENTITE},
        known = true)
public record FindDecidedDelegation(String delegationId, long version, Actor viewer)
        implements Question {}
