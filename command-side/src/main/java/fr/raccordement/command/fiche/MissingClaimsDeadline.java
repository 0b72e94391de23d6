package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.TakeMissingClaims;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** What a fiche, which is the subject, has yet to claim; due at once (D-136). */
@Component
class MissingClaimsDeadline implements DeadlineCommand {

    static final String KIND = "fiche-a-reserver";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new TakeMissingClaims(new FicheId(subject));
    }
}
