package fr.raccordement.command.fiche;

import fr.raccordement.api.delegation.command.ReviewDelegationsOfFiche;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/**
 * The first day of the period of validity of a fiche, which is the subject, for the delegations
 * that wait for it (D-149).
 */
@Component
class ValiditeStartDeadline implements DeadlineCommand {

    static final String KIND = "fiche-debut-de-validite";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new ReviewDelegationsOfFiche(new FicheId(subject));
    }
}
