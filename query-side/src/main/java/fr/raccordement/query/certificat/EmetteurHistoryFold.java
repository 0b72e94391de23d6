package fr.raccordement.query.certificat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.api.journal.EntryStatus;
import fr.raccordement.projection.history.HistoryFold;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the decisions on issuers of the list of trust: the status of each, by its SHA-256. */
final class EmetteurHistoryFold extends HistoryFold<Map<String, String>> {

    static final String TYPE = "ListeDeConfiance";

    EmetteurHistoryFold() {
        super(TYPE);
    }

    @Override
    protected Map<String, String> after(
            @Nullable Map<String, String> before, DomainEventMessage<?> message) {
        var event = (EmetteurEvent) message.getPayload();
        var after = new TreeMap<>(before == null ? Map.<String, String>of() : before);
        after.put(event.sha256(), status(event).name());
        return after;
    }

    private static EntryStatus status(EmetteurEvent event) {
        return event instanceof EmetteurTrusted ? EntryStatus.DE_CONFIANCE : EntryStatus.ECARTE;
    }

    @Override
    protected String id(Map<String, String> state) {
        return ListeDeConfianceId.OPERATEUR.nom();
    }

    @Override
    protected @Nullable String statut(Map<String, String> state, DomainEventMessage<?> message) {
        return state.get(((EmetteurEvent) message.getPayload()).sha256());
    }
}
