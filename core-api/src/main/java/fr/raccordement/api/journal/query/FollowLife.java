package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * What happened to a thing and what happens from now on, without gap or duplicate; streams {@link
 * HistoryEntryView}s. Fails with NOT_FOUND where the thing is absent or its history hidden from the
 * viewer, and as soon as it becomes so.
 *
 * @param thing the thing
 * @param afterSequence only what came after; -1 for all
 * @param viewer who asks
 */
@VisibleTo(everyPartie = true, utilisateur = true, otherwise = VisibleTo.Otherwise.NOT_FOUND)
public record FollowLife(Thing thing, long afterSequence, Actor viewer) implements AboutThing {}
