package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.command.ReviewRaccordementApiCertificat;
import fr.raccordement.command.deadline.DeadlineCommand;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The certificate of a connection in use is to be analysed again, and each day after that; the
 * subject is the connection. Where it is due for all of them, others go first (D-213).
 */
@Component
class ReviewApiDeadline implements DeadlineCommand {

    static final String KIND = "raccordement-api-reanalyse";

    private static final Duration PERIOD = Duration.ofDays(1);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new ReviewRaccordementApiCertificat(new RaccordementApiId(subject));
    }

    @Override
    public Optional<Duration> period() {
        return Optional.of(PERIOD);
    }

    @Override
    public boolean yields() {
        return true;
    }
}
