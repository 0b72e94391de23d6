package fr.raccordement.command.comptetechnique;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.NotifyMotDePasseExpiry;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** The password of a technical account serves so many days more; the subject is its structure. */
@Component
class MotDePasseExpiryDeadline implements DeadlineCommand {

    static final String KIND = "mot-de-passe-expiration";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new NotifyMotDePasseExpiry(new CompteTechniqueId(subject));
    }
}
