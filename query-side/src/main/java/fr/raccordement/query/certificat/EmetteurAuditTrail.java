package fr.raccordement.query.certificat;

import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of trust: a field for each issuer decided on; its history is the operator's. */
@Component
class EmetteurAuditTrail implements AuditTrail<Map<String, String>> {

    @Override
    public String aggregateType() {
        return EmetteurHistoryFold.TYPE;
    }

    @Override
    public HistoryFold<Map<String, String>> newFold() {
        return new EmetteurHistoryFold();
    }

    @Override
    public FlatFields fields(Map<String, String> state) {
        return FlatFields.of(
                state.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        it -> "emetteurs[" + it.getKey() + "]",
                                        Map.Entry::getValue)));
    }
}
