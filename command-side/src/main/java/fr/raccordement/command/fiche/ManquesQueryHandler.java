package fr.raccordement.command.fiche;

import fr.raccordement.api.Violation;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.query.FindManques;
import fr.raccordement.command.EventFold;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what would keep a fiche from being sent, by the rules that keep it (D-161). */
@Component
class ManquesQueryHandler {

    private final EventFold events;
    private final Submission submission;

    ManquesQueryHandler(EventFold events, Submission submission) {
        this.events = events;
        this.submission = submission;
    }

    @QueryHandler
    List<Violation> handle(FindManques query) {
        var envoi =
                events.<FicheEvent, Envoi>fold(
                        new FicheId(query.ficheId()), FicheEvent.class, Envoi::after);
        return envoi == null || envoi.envoyee() ? List.of() : submission.manques(envoi);
    }
}
