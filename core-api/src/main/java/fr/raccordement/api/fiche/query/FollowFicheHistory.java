package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.journal.query.HistoryEntryView;

/**
 * What happened to a fiche and what happens from now on, without gap or duplicate; streams {@link
 * HistoryEntryView}s. Fails with NOT_FOUND where the fiche is absent or hidden from the viewer, and
 * as soon as it becomes so.
 */
@VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR})
public record FollowFicheHistory(String ficheId, long afterSequence, Actor viewer)
        implements Question {}
