package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.ExpireFiche;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** The end of the period of validity of a fiche, which is the subject (D-005, D-011). */
@Component
class ValiditeEndDeadline implements DeadlineCommand {

    static final String KIND = "fiche-fin-de-validite";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new ExpireFiche(new FicheId(subject));
    }
}
