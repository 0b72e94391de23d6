package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.List;

/**
 * What delegations rest on and wait for now; answers {@link SituationView}s.
 *
 * @param delegations as the viewer was shown them
 * @param viewer who was
 */
@VisibleTo(known = true)
public record FindSituations(List<DelegationView> delegations, Actor viewer) implements Question {}
