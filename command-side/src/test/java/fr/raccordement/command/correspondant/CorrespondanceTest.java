package fr.raccordement.command.correspondant;

import static fr.raccordement.command.Refusals.refusal;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.correspondant.CorrespondanceId;
import fr.raccordement.api.correspondant.command.AdvanceCorrespondance;
import fr.raccordement.api.correspondant.command.BeginCorrespondance;
import fr.raccordement.api.correspondant.event.CorrespondanceAdvanced;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.avis.EndOfStore;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** In a store whose last event is at 99. */
class CorrespondanceTest {

    private static final Map<String, String> SYSTEM = Actor.SYSTEM.asMetaData();
    private static final CorrespondanceId ID = new CorrespondanceId();
    private static final CorrespondanceAdvanced BEGUN = new CorrespondanceAdvanced(99);

    private final RecordingRights rights = new RecordingRights();

    @Test
    void it_begins_after_all_that_happened_and_once() {
        given().when(new BeginCorrespondance(ID), SYSTEM).expectEvents(BEGUN);
        given(BEGUN).when(new BeginCorrespondance(ID), SYSTEM).expectNoEvents();
        given(new CorrespondanceAdvanced(12))
                .when(new BeginCorrespondance(ID), SYSTEM)
                .expectNoEvents();
    }

    @Test
    void it_goes_forward_only() {
        given(BEGUN)
                .when(new AdvanceCorrespondance(ID, 120), SYSTEM)
                .expectEvents(new CorrespondanceAdvanced(120));
        for (var known : List.of(99L, 98L)) {
            given(BEGUN).when(new AdvanceCorrespondance(ID, known), SYSTEM).expectNoEvents();
        }
    }

    @Test
    void rights_are_asked() {
        rights.forbid();

        given().when(new BeginCorrespondance(ID), SYSTEM)
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    private TestExecutor<Correspondance> given(CorrespondanceAdvanced... past) {
        EndOfStore end = () -> 99;
        var fixture = new AggregateTestFixture<>(Correspondance.class);
        List.of(rights, end).forEach(fixture::registerInjectableResource);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }
}
