package fr.raccordement.query.certificat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.certificat.query.FindEmetteurHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.history.HistoryReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What administrators decided on an issuer, for the operator and its auditors. */
@Component
class EmetteurHistory {

    private final HistoryReader history;

    EmetteurHistory(HistoryReader history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindEmetteurHistory query) {
        return history.page(
                ListeDeConfianceId.OPERATEUR,
                message ->
                        message.getPayload() instanceof EmetteurEvent decided
                                && decided.sha256().equals(query.sha256()),
                new EmetteurHistoryFold(),
                query.afterSequence(),
                query.first());
    }
}
