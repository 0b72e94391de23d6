package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The life of a thing as steps; answers an optional {@link StepPage}, empty where the thing is
 * absent or its history hidden from the viewer.
 *
 * @param thing the thing
 * @param afterSequence only what came after; -1 for all
 * @param first how many at most
 * @param viewer who asks
 */
@VisibleTo(everyPartie = true, utilisateur = true)
public record FindSteps(Thing thing, long afterSequence, int first, Actor viewer)
        implements AboutThing {}
