package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Set;

/**
 * How many active delegations rest on each of several fiches, of those that the viewer may see, as
 * the list knows them; answers a {@link DelegationCount} each.
 *
 * @param ficheIds the fiches
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record CountDelegationsOfFiches(Set<String> ficheIds, Actor viewer) implements Question {}
