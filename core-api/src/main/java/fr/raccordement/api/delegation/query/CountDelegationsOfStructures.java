package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Set;

/**
 * How many active delegations each of several structures is a side of, of those that the viewer may
 * see, as the list knows them; answers a {@link DelegationCount} each.
 *
 * @param sirets SIRETs of the structures
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record CountDelegationsOfStructures(Set<String> sirets, Actor viewer) implements Question {}
