package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.NotifyValiditeEnd;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** The period of validity of a fiche has so many days left; the subject is the fiche (D-162). */
@Component
class ValiditePreavisDeadline implements DeadlineCommand {

    static final String KIND = "fiche-preavis-de-fin";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new NotifyValiditeEnd(new FicheId(subject));
    }
}
