package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.command.ReviewRaccordementApiCertificat;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/**
 * The certificate of a connection has so many days left, or none; the subject is the connection. If
 * a clock is behind, the review of the day says it.
 */
@Component
class CertificatApiDeadline implements DeadlineCommand {

    static final String KIND = "raccordement-api-certificat";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new ReviewRaccordementApiCertificat(new RaccordementApiId(subject));
    }
}
