package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.command.deadline.Preavis;
import java.time.LocalDate;

/** The notices given of a fiche: of its certificates, and of each end that its period had. */
final class Annonces {

    private Annonces() {}

    static Preavis after(Preavis before, FicheEvent event) {
        return switch (event) {
            case CertificatExpiryNotified e -> before.with(e.sha256(), e.jours());
            case ValiditeEndNotified e -> before.with(end(e.au()), e.jours());
            default -> before;
        };
    }

    /** By what the end of a period is known among them: another end is told anew. */
    static String end(Validite validite) {
        return end(validite.au());
    }

    private static String end(LocalDate au) {
        return "validite/" + au;
    }
}
