package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.NotifyCertificatExpiry;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** A certificate in use has so many days left; the subject is the fiche and the fingerprint. */
@Component
class CertificatExpiryDeadline implements DeadlineCommand {

    static final String KIND = "certificat-expiration";

    static String subject(String ficheId, String sha256) {
        return ficheId + "/" + sha256;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        var parts = subject.split("/", 2);
        return new NotifyCertificatExpiry(new FicheId(parts[0]), parts[1]);
    }
}
