package fr.raccordement.query.certificat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.query.difference.Champs;
import fr.raccordement.query.evenements.Chronique;
import fr.raccordement.query.evenements.Narrator;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of trust: a field for each issuer decided on; its history is the operator's. */
@Component
class EmetteurChronique implements Chronique<Map<String, String>> {

    @Override
    public String aggregateType() {
        return EmetteurNarrator.TYPE;
    }

    @Override
    public Narrator<Map<String, String>> narrator() {
        return new EmetteurNarrator();
    }

    @Override
    public Champs champs(Map<String, String> state) {
        return Champs.of(
                state.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        it -> "emetteurs[" + it.getKey() + "]",
                                        Map.Entry::getValue)));
    }

    @Override
    public boolean sees(Actor viewer, Map<String, String> state) {
        return viewer.seesEverything();
    }
}
