package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fiche as its author would send it.
 *
 * @param envoyee whether it was just sent: to send it again would change nothing (D-154)
 */
record Envoi(FicheCreated fiche, Statut statut, Dossier dossier, boolean envoyee) {

    static Envoi after(@Nullable Envoi before, FicheEvent event) {
        if (event instanceof FicheCreated created) {
            return new Envoi(created, Statut.BROUILLON, Dossier.EMPTY, false);
        }
        var known = Objects.requireNonNull(before);
        return new Envoi(
                known.fiche,
                known.statut.after(event),
                known.dossier.after(event),
                event instanceof FicheSubmitted
                        || event instanceof RevisionSubmitted
                        || known.envoyee && Repetition.isNotice(event));
    }
}
