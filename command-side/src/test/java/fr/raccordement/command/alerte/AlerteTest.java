package fr.raccordement.command.alerte;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.command.NotifyExamenEnRetard;
import fr.raccordement.api.alerte.command.RecordAlertes;
import fr.raccordement.api.alerte.event.AlerteEvent;
import fr.raccordement.api.alerte.event.AlerteLifted;
import fr.raccordement.api.alerte.event.AlerteRaised;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.command.RecordingRights;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.MutableClock;

class AlerteTest {

    private static final Instant SENT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant NOW = SENT.plus(Duration.ofDays(5));
    private static final AlerteId LATE = new AlerteId(NatureAlerte.EXAMEN_EN_RETARD, "f1");
    private static final AlerteId PROGRAM = AlerteId.ofProgram(NatureAlerte.LETTRES_MORTES);
    private static final NotifyExamenEnRetard NOTIFY = new NotifyExamenEnRetard(LATE);
    private static final AlerteRaised TOLD = late(SENT);

    private final RecordingRights rights = new RecordingRights();
    private final MutableClock clock = MutableClock.of(NOW, ZoneOffset.UTC);
    private Optional<Instant> waitsSince = Optional.of(SENT);

    @Test
    void what_waits_for_too_long_is_told_once_each_time_that_it_was_sent() {
        given().when(NOTIFY, Actor.SYSTEM.asMetaData()).expectEvents(TOLD);
        given(TOLD).when(NOTIFY, Actor.SYSTEM.asMetaData()).expectNoEvents();
        var again = SENT.plusSeconds(60);
        waitsSince = Optional.of(again);
        clock.setInstant(NOW.plusSeconds(60));
        given(TOLD).when(NOTIFY, Actor.SYSTEM.asMetaData()).expectEvents(late(again));
    }

    @Test
    void it_is_not_told_before_its_time() {
        clock.setInstant(NOW.minusMillis(1));
        given().when(NOTIFY, Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
    }

    @Test
    void what_was_decided_meanwhile_is_not_told() {
        waitsSince = Optional.empty();
        given().when(NOTIFY, Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void rights_are_asked() {
        rights.forbid();
        given().when(NOTIFY, Actor.SYSTEM.asMetaData()).expectException(refusal("FORBIDDEN"));
    }

    @Test
    void what_is_wrong_with_the_program_is_told_once_and_again_once_it_was_right_in_between() {
        given().when(wrong("a", "b"), Actor.SYSTEM.asMetaData())
                .expectEvents(raised("a"), raised("b"));
        given(raised("a")).when(wrong("a"), Actor.SYSTEM.asMetaData()).expectNoEvents();
        given(raised("a"), raised("b"))
                .when(wrong("b", "c"), Actor.SYSTEM.asMetaData())
                .expectEvents(lifted("a"), raised("c"));
        given(raised("a"), lifted("a"))
                .when(wrong("a"), Actor.SYSTEM.asMetaData())
                .expectEvents(raised("a"));
        given().when(wrong(), Actor.SYSTEM.asMetaData()).expectNoEvents();
    }

    @Test
    void rights_are_asked_of_whoever_says_what_is_wrong() {
        rights.forbid();
        given().when(wrong("a"), Actor.SYSTEM.asMetaData()).expectException(refusal("FORBIDDEN"));
    }

    private static RecordAlertes wrong(String... cas) {
        return new RecordAlertes(
                PROGRAM, Stream.of(cas).collect(Collectors.toMap(it -> it, _ -> NOW)));
    }

    private static AlerteRaised raised(String cas) {
        return new AlerteRaised(PROGRAM.nature(), PROGRAM.objet(), cas, NOW);
    }

    private static AlerteLifted lifted(String cas) {
        return new AlerteLifted(PROGRAM.nature(), PROGRAM.objet(), cas);
    }

    static Stream<List<FicheEvent>> waiting() {
        return Stream.of(
                List.of(new FicheSubmitted("f1")),
                List.of(
                        new FicheSubmitted("f1"),
                        new FicheWithdrawn("f1"),
                        new FicheSubmitted("f1")),
                List.of(
                        new FicheSubmitted("f1"),
                        new FicheActivated("f1", "ABC001"),
                        new RevisionSubmitted("f1")));
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void it_waits_since_it_was_sent_last(List<FicheEvent> life) {
        assertThat(since(life)).contains(SENT.plusSeconds(life.size() - 1));
    }

    static Stream<List<FicheEvent>> settled() {
        return Stream.of(
                        new FicheWithdrawn("f1"),
                        new FicheReturned("f1", "x"),
                        new FicheActivated("f1", "ABC001"),
                        new RevisionWithdrawn("f1"),
                        new RevisionRejected("f1", "x"),
                        new RevisionApplied("f1"),
                        new FicheDeactivated("f1", "x"))
                .map(it -> List.of(new RevisionSubmitted("f1"), it));
    }

    @ParameterizedTest
    @MethodSource("settled")
    void once_it_is_decided_or_taken_back_it_does_not_wait(List<FicheEvent> life) {
        assertThat(since(life)).isEmpty();
    }

    private static Optional<Instant> since(List<FicheEvent> life) {
        @Nullable Instant since = null;
        for (int i = 0; i < life.size(); i++) {
            since = EventSourcedExaminationWaits.after(since, life.get(i), SENT.plusSeconds(i));
        }
        return Optional.ofNullable(since);
    }

    private TestExecutor<Alerte> given(AlerteEvent... past) {
        var fixture = new AggregateTestFixture<>(Alerte.class);
        ExaminationWaits examens = _ -> waitsSince;
        List.of(rights, clock, examens, new ExamenProperties(Duration.ofDays(5)))
                .forEach(fixture::registerInjectableResource);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }

    private static AlerteRaised late(Instant since) {
        return new AlerteRaised(NatureAlerte.EXAMEN_EN_RETARD, "f1", since.toString(), since);
    }
}
