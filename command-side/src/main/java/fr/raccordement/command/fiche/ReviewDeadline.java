package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.ReviewCertificats;
import fr.raccordement.command.deadline.DeadlineCommand;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The certificates of a fiche in use are to be analysed again, and each day after that; the subject
 * is the fiche. Where it is due for all of them, others go first (D-178).
 */
@Component
class ReviewDeadline implements DeadlineCommand {

    static final String KIND = "certificat-reanalyse";

    private static final Duration PERIOD = Duration.ofDays(1);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new ReviewCertificats(new FicheId(subject));
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
