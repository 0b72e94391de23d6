package fr.raccordement.command.alerte;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.command.NotifyExamenEnRetard;
import fr.raccordement.api.alerte.command.RaiseAlerte;
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
import fr.raccordement.api.lettremorte.query.LettreEnAttente;
import fr.raccordement.api.lettremorte.query.LettreMortePage;
import fr.raccordement.api.lettremorte.query.LettreMorteView;
import fr.raccordement.api.lettremorte.query.ListLettresMortes;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.scellement.query.AnomalieView;
import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.scellement.query.FindScellement;
import fr.raccordement.api.scellement.query.NatureAnomalie;
import fr.raccordement.api.scellement.query.ScellementView;
import fr.raccordement.api.scellement.query.VerificationView;
import fr.raccordement.command.MovableClock;
import fr.raccordement.command.RecordingRights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlerteTest {

    private static final Instant SENT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant NOW = SENT.plus(Duration.ofDays(5));
    private static final AlerteId LATE = new AlerteId(NatureAlerte.EXAMEN_EN_RETARD, "f1");
    private static final NotifyExamenEnRetard NOTIFY = new NotifyExamenEnRetard(LATE);
    private static final AlerteRaised TOLD = late(SENT);

    private final RecordingRights rights = new RecordingRights();
    private final MovableClock clock = new MovableClock(NOW);
    private Optional<Instant> waitsSince = Optional.of(SENT);

    @Test
    void what_waits_for_too_long_is_told_once_each_time_that_it_was_sent() {
        given().when(NOTIFY, Actor.SYSTEM.asMetaData()).expectEvents(TOLD);
        given(TOLD).when(NOTIFY, Actor.SYSTEM.asMetaData()).expectNoEvents();
        var again = SENT.plusSeconds(60);
        waitsSince = Optional.of(again);
        clock.set(NOW.plusSeconds(60));
        given(TOLD).when(NOTIFY, Actor.SYSTEM.asMetaData()).expectEvents(late(again));
    }

    @Test
    void it_is_not_told_before_its_time() {
        clock.set(NOW.minusMillis(1));
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
    void each_case_of_what_the_system_sees_is_told_once() {
        var id = new AlerteId(NatureAlerte.EVENEMENT_EN_ECHEC, "avis-projection/fiche-f1");
        var told = new AlerteRaised(id.nature(), id.objet(), "a", SENT);
        given().when(new RaiseAlerte(id, "a", SENT), Actor.SYSTEM.asMetaData()).expectEvents(told);
        given(told).when(new RaiseAlerte(id, "a", NOW), Actor.SYSTEM.asMetaData()).expectNoEvents();
        given(told)
                .when(new RaiseAlerte(id, "b", NOW), Actor.SYSTEM.asMetaData())
                .expectEvents(new AlerteRaised(id.nature(), id.objet(), "b", NOW));
    }

    @Test
    void rights_are_asked() {
        rights.forbid();
        given().when(NOTIFY, Actor.SYSTEM.asMetaData()).expectException(refusal("FORBIDDEN"));
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

    /** What the program says of its dead letters and its seal. */
    static final class Seen {
        private final List<RaiseAlerte> raised = new ArrayList<>();

        @QueryHandler
        Optional<ScellementView> handle(FindScellement query) {
            var wrong = new AnomalieView(NatureAnomalie.values()[0], 7, null, null, null);
            return Optional.of(
                    new ScellementView(
                            EtatScellement.ROMPU,
                            "x",
                            null,
                            null,
                            9,
                            null,
                            new VerificationView(SENT, SENT, 9, 9, 1, List.of(wrong))));
        }

        @QueryHandler
        LettreMortePage handle(ListLettresMortes query) {
            return new LettreMortePage(
                    List.of(letter("fiche-f1"), letter("alerte-EVENEMENT_EN_ECHEC-x")),
                    PageBounds.NOTHING);
        }

        @CommandHandler
        void handle(RaiseAlerte command) {
            raised.add(command);
        }

        private static LettreMorteView letter(String objet) {
            return new LettreMorteView(
                    "avis-projection",
                    objet,
                    new LettreEnAttente(
                            "Fiche", "FicheSubmitted", 1, 3L, SENT, SENT, "x", null, 1, 0));
        }
    }

    @Test
    void dead_letters_and_a_broken_seal_are_seen_but_for_those_of_alerts() {
        var seen = new Seen();
        var queries = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(seen).subscribe(queries);
        var commands = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(seen).subscribe(commands);

        new AlerteWatch(
                        DefaultQueryGateway.builder().queryBus(queries).build(),
                        DefaultCommandGateway.builder().commandBus(commands).build(),
                        clock)
                .look();

        assertThat(seen.raised)
                .containsExactly(
                        new RaiseAlerte(
                                new AlerteId(NatureAlerte.SCELLEMENT_ROMPU, "journal"),
                                "7/" + NatureAnomalie.values()[0],
                                NOW),
                        new RaiseAlerte(
                                new AlerteId(
                                        NatureAlerte.EVENEMENT_EN_ECHEC,
                                        "avis-projection/fiche-f1"),
                                SENT.toString(),
                                SENT));
    }

    private static Optional<Instant> since(List<FicheEvent> life) {
        @Nullable Instant since = null;
        for (int i = 0; i < life.size(); i++) {
            since = EventSourcedExamens.after(since, life.get(i), SENT.plusSeconds(i));
        }
        return Optional.ofNullable(since);
    }

    private TestExecutor<Alerte> given(AlerteRaised... past) {
        var fixture = new AggregateTestFixture<>(Alerte.class);
        Examens examens = _ -> waitsSince;
        List.of(rights, clock, examens, new ExamenProperties(Duration.ofDays(5)))
                .forEach(fixture::registerInjectableResource);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }

    private static AlerteRaised late(Instant since) {
        return new AlerteRaised(NatureAlerte.EXAMEN_EN_RETARD, "f1", since.toString(), since);
    }
}
