package fr.raccordement.command.lot;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.lot.OpenLotTest.LOT;
import static fr.raccordement.command.lot.OpenLotTest.requested;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.lot.IssueDeLot;
import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.command.RecordIssues;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.command.RecordingRights;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RecordIssuesTest {

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<Lot> lot = new AggregateTestFixture<>(Lot.class);

    RecordIssuesTest() {
        lot.registerInjectableResource(rights);
    }

    @Test
    void outcomes_are_remembered_with_how_many_are_left() {
        lot.given(requested(List.of(), "1", "2", "3"))
                .when(record(1, 0), Actor.SYSTEM.asMetaData())
                .expectEvents(new LotAdvanced("l1", List.of(done(1), done(0)), 1))
                .expectResultMessagePayload(1L);
        assertThat(rights.asked()).containsExactly("RecordIssues");
    }

    @Test
    void what_was_recorded_of_an_element_stays() {
        lot.given(requested(List.of(), "1", "2"), new LotAdvanced("l1", List.of(done(0)), 1))
                .when(record(0, 1), Actor.SYSTEM.asMetaData())
                .expectEvents(new LotAdvanced("l1", List.of(done(1)), 0));
        lot.given(requested(List.of(), "1", "2"), new LotAdvanced("l1", List.of(done(0)), 1))
                .when(record(0), Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void an_element_that_there_is_not_has_no_outcome() {
        lot.given(requested(List.of(), "1"))
                .when(record(1), Actor.SYSTEM.asMetaData())
                .expectNoEvents();
    }

    @Test
    void nobody_but_the_system_records_any() {
        rights.forbid();

        lot.given(requested(List.of(), "1"))
                .when(record(0), Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    private static RecordIssues record(int... rangs) {
        return new RecordIssues(
                LOT, Arrays.stream(rangs).mapToObj(RecordIssuesTest::done).toList());
    }

    private static IssueDeLot done(int rang) {
        return new IssueDeLot(rang, ResultatDeLot.FAIT, "s" + rang, "d" + rang, List.of(), null);
    }
}
