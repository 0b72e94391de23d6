package fr.raccordement.query.certificat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.api.certificat.query.FindEmetteurHistory;
import fr.raccordement.api.fiche.query.HistoryPage;
import fr.raccordement.query.historique.OperatorHistory;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What administrators decided on an issuer, for the operator and its auditors. */
@Component
class EmetteurHistory {

    private final OperatorHistory history;

    EmetteurHistory(OperatorHistory history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindEmetteurHistory query) {
        return history.of(
                        ListeDeConfianceId.OPERATEUR,
                        "ListeDeConfiance",
                        ListeDeConfianceId.OPERATEUR.nom(),
                        query.viewer())
                .where(
                        message ->
                                message.getPayload() instanceof EmetteurEvent decided
                                        && decided.sha256().equals(query.sha256()))
                .<String>told((_, message) -> status(message.getPayload()), Function.identity())
                .page(query.afterSequence(), query.first());
    }

    private static String status(Object event) {
        return event instanceof EmetteurTrusted ? "DE_CONFIANCE" : "ECARTE";
    }
}
