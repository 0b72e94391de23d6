package fr.raccordement.command.avis;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.LectureAvisId;
import fr.raccordement.api.avis.command.MarkAvisLus;
import fr.raccordement.api.avis.event.AvisLus;
import fr.raccordement.command.RecordingRights;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkAvisLusTest {

    private static final Actor JEANNE = new Actor("jeanne", Set.of());
    private static final Actor PAUL = new Actor("paul", Set.of());
    private static final long LAST = 99;

    private final RecordingRights rights = new RecordingRights();

    @Test
    void notices_are_marked_once_each_in_order() {
        given().when(mark(null, "12", "7", "12"), JEANNE.asMetaData())
                .expectEvents(lus(null, 7L, 12L))
                .expectResultMessagePayload(0L);
    }

    @Test
    void what_is_read_stays_read_and_is_not_recorded_again() {
        given(lus(20L, 30L))
                .when(mark("20", "3", "20", "30"), JEANNE.asMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(0L);
        given(lus(20L, 30L))
                .when(mark("15", "30", "31"), JEANNE.asMetaData())
                .expectEvents(lus(null, 31L));
    }

    @Test
    void all_up_to_a_position_are_marked_with_those_beyond_it() {
        given(lus(null, 25L))
                .when(mark("24", "24", "25", "40"), JEANNE.asMetaData())
                .expectEvents(lus(24L, 40L));
    }

    @Test
    void nothing_named_marks_nothing() {
        given(lus(null, 25L))
                .when(mark(null), JEANNE.asMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(0L);
        given().when(mark(null), JEANNE.asMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(-1L);
    }

    @Test
    void the_last_event_may_have_been_read_and_none_beyond_it() {
        given().when(mark("99"), JEANNE.asMetaData()).expectEvents(lus(99L));
        given().when(mark("100", "100"), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(violations("AVIS_A_VENIR ids.0", "AVIS_A_VENIR jusqua"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "1.0", "abc", "9999999999999999999", "١٢"})
    void what_is_no_number_names_no_notice(String typed) {
        given().when(mark(typed, "7", typed), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(violations("AVIS_ID ids.1", "AVIS_ID jusqua"));
    }

    @Test
    void a_thousand_are_marked_at_a_time_and_no_more() {
        var thousand = Collections.nCopies(1_000, "5").toArray(String[]::new);
        var more = Collections.nCopies(1_001, "5").toArray(String[]::new);

        given().when(mark(null, thousand), JEANNE.asMetaData()).expectEvents(lus(null, 5L));
        given().when(mark(null, more), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(violations("AVIS_TOO_MANY ids"));
    }

    @Test
    void nobody_marks_the_notices_of_another() {
        given(lus(20L))
                .when(mark("30"), PAUL.asMetaData())
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }

    @Test
    void rights_are_asked_for_the_user_themselves() {
        rights.forbid();

        given().when(mark("30"), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(rights.asked()).hasSize(1);
    }

    private TestExecutor<LectureAvis> given(AvisLus... past) {
        var fixture = new AggregateTestFixture<>(LectureAvis.class);
        EndOfStore end = () -> LAST;
        List.of(rights, end).forEach(fixture::registerInjectableResource);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }

    private static MarkAvisLus mark(@Nullable String jusqua, String... ids) {
        return new MarkAvisLus(new LectureAvisId("jeanne"), List.of(ids), jusqua);
    }

    private static AvisLus lus(@Nullable Long jusqua, Long... ids) {
        return new AvisLus("jeanne", List.of(ids), jusqua);
    }
}
