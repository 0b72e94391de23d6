package fr.raccordement.command.alerte;

import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.command.NotifyExamenEnRetard;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** A fiche or its revision waits for too long; the subject is the fiche (D-224). */
@Component
class ExamenDeadline implements DeadlineCommand {

    static final String KIND = "examen-en-retard";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new NotifyExamenEnRetard(new AlerteId(NatureAlerte.EXAMEN_EN_RETARD, subject));
    }
}
