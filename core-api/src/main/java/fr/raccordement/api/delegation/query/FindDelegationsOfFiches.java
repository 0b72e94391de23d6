package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Set;

/**
 * The delegations requested from several fiches, in one round trip; answers {@link
 * DelegationView}s, newest request first.
 *
 * @param ficheIds the fiches
 * @param ofEach how many of each at most
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record FindDelegationsOfFiches(Set<String> ficheIds, int ofEach, Actor viewer)
        implements Question {}
