package fr.raccordement.command.recherche;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.recherche.RecherchesId;
import fr.raccordement.api.recherche.event.RecherchesEvent;
import fr.raccordement.command.RecordingRights;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** The searches that Jeanne kept. */
final class RecherchesFixture {

    static final Map<String, String> JEANNE = new Actor("jeanne", Set.of()).asMetaData();
    static final Map<String, String> PAUL = new Actor("paul", Set.of()).asMetaData();
    static final RecherchesId OWN = new RecherchesId("jeanne");

    TestExecutor<Recherches> given(RecherchesEvent... past) {
        var fixture = new AggregateTestFixture<>(Recherches.class);
        fixture.registerInjectableResource(new RecordingRights());
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }
}
