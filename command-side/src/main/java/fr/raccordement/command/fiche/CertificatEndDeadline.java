package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.ReviewCertificats;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** A certificate in use, or its chain, has expired; the subject is the fiche. */
@Component
class CertificatEndDeadline implements DeadlineCommand {

    static final String KIND = "certificat-fin";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new ReviewCertificats(new FicheId(subject));
    }
}
