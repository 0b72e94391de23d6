package fr.raccordement.command.avis;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.avis.PreferencesAvisFixture.ADDRESS;
import static fr.raccordement.command.avis.PreferencesAvisFixture.AT_ONCE;
import static fr.raccordement.command.avis.PreferencesAvisFixture.OWN;
import static fr.raccordement.command.avis.PreferencesAvisFixture.PAUL;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.command.AbandonEnvoi;
import fr.raccordement.api.avis.command.RecordEnvoi;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.EnvoiAbandoned;
import fr.raccordement.api.avis.event.EnvoiRecorded;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvoiTest {

    private static final Map<String, String> SYSTEM = Actor.SYSTEM.asMetaData();

    private final PreferencesAvisFixture preferences = new PreferencesAvisFixture();

    @Test
    void what_was_sent_is_recorded_once() {
        preferences
                .given(ADDRESS, AT_ONCE)
                .when(new RecordEnvoi(OWN, 120, 3), SYSTEM)
                .expectEvents(new EnvoiRecorded("jeanne", 120, 3));
        preferences
                .given(ADDRESS, AT_ONCE, new EnvoiRecorded("jeanne", 120, 3))
                .when(new RecordEnvoi(OWN, 120, 3), SYSTEM)
                .expectNoEvents();
    }

    @Test
    void what_cannot_be_delivered_is_abandoned_once() {
        preferences
                .given(ADDRESS, AT_ONCE)
                .when(new AbandonEnvoi(OWN), SYSTEM)
                .expectEvents(new EnvoiAbandoned("jeanne"));
        preferences
                .given(ADDRESS, AT_ONCE, new EnvoiAbandoned("jeanne"))
                .when(new AbandonEnvoi(OWN), SYSTEM)
                .expectNoEvents();
        preferences
                .given(ADDRESS, AT_ONCE, new CourrielForgotten("jeanne", "avis-jeanne", "Départ"))
                .when(new AbandonEnvoi(OWN), SYSTEM)
                .expectNoEvents();
    }

    @Test
    void nobody_but_the_system_records_it() {
        preferences
                .given(ADDRESS, AT_ONCE)
                .when(new RecordEnvoi(OWN, 120, 3), PAUL.asMetaData())
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }
}
