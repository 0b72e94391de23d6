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
public record RevisionEnCours(Saisie saisie, Instant ouverteLe, Instant depuis) {

    RevisionEnCours after(FicheEvent event) {
        return new RevisionEnCours(saisie.after(event), ouverteLe, depuis);
    }

    RevisionEnCours since(Instant at) {
        return new RevisionEnCours(saisie, ouverteLe, at);
    }
}
