package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.event.FicheEvent;
import java.time.Instant;

/**
 * What is to be in use instead, while that is worked on or examined; public for the codec alone.
 *
 * @param saisie its content
 * @param ouverteLe when it was begun
 * @param depuis since when it is worked on or examined
 */
public record FicheRevision(FicheForm saisie, Instant ouverteLe, Instant depuis) {

    FicheRevision after(FicheEvent event, Instant at) {
        return new FicheRevision(saisie.after(event, at), ouverteLe, depuis);
    }

    FicheRevision since(Instant at) {
        return new FicheRevision(saisie, ouverteLe, at);
    }
}
