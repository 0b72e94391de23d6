package fr.raccordement.command.fiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.examen.Examen;
import fr.raccordement.api.examen.Examens;
import fr.raccordement.api.examen.command.LeaveExamen;
import fr.raccordement.api.examen.command.TakeExamen;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.RecordingRights;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** TakeExamen and LeaveExamen: examiners share the work, and nothing is decided by it. */
class ExamenTest {

    private static final FicheId FICHE = new FicheId(Fiches.ID);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final MetaData ANNE = examiner("anne");
    private static final MetaData BORIS = examiner("boris");

    private final InProcess node = InProcess.empty();
    private final RecordingRights rights = new RecordingRights();
    private final Kept examens = new Kept();
    private final ExamenProcedures procedures =
            new ExamenProcedures(examens, node.bean(EventFold.class), rights);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whoever_takes_a_fiche_has_it_and_goes_on_with_it() {
        happen(Fiches.creation(), new FicheSubmitted(Fiches.ID));

        assertThat(take(ANNE, false).par()).isEqualTo("anne");
        assertThat(take(ANNE, false).par()).isEqualTo("anne");
        assertThat(rights.asked()).containsExactly("TakeExamen", "TakeExamen");
    }

    @Test
    void another_is_told_who_has_it_until_when_and_may_take_it_all_the_same() {
        happen(Fiches.creation(), new FicheSubmitted(Fiches.ID));
        var annes = take(ANNE, false);

        assertThatThrownBy(() -> take(BORIS, false))
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        refused -> {
                            assertThat(refused.refusal().code()).isEqualTo("EXAMEN_TAKEN");
                            assertThat(refused.refusal().texte().fr()).contains("anne");
                            assertThat(refused.refusal().details())
                                    .isEqualTo(
                                            Map.of("par", "anne", "jusqua", "" + annes.jusqua()));
                        });
        assertThat(take(BORIS, true).par()).isEqualTo("boris");
    }

    @Test
    void a_revision_that_was_sent_is_examined_too() {
        happen(
                Fiches.creation(),
                new FicheSubmitted(Fiches.ID),
                new FicheActivated(Fiches.ID, "ABC123"),
                new RevisionOpened(Fiches.ID),
                new RevisionSubmitted(Fiches.ID));

        assertThat(take(ANNE, false).par()).isEqualTo("anne");
    }

    static Stream<List<FicheEvent>> what_waits_for_nobody() {
        return Stream.of(
                List.of(Fiches.creation()),
                List.of(
                        Fiches.creation(),
                        new FicheSubmitted(Fiches.ID),
                        new FicheReturned(Fiches.ID, "À revoir")),
                List.of(
                        Fiches.creation(),
                        new FicheSubmitted(Fiches.ID),
                        new FicheActivated(Fiches.ID, "ABC123")));
    }

    @ParameterizedTest
    @MethodSource("what_waits_for_nobody")
    void what_waits_for_no_decision_is_not_examined(List<FicheEvent> life) {
        happen(life.toArray(FicheEvent[]::new));

        refused("FICHE_NOT_SENT", () -> take(ANNE, true));
    }

    @Test
    void what_is_not_there_is_not_examined() {
        refused("NOT_FOUND", () -> take(ANNE, false));
        happen(Fiches.creation(), new FicheDiscarded(Fiches.ID));
        refused("NOT_FOUND", () -> take(ANNE, false));
    }

    @Test
    void what_is_left_is_free_and_what_another_has_is_not_left() {
        happen(Fiches.creation(), new FicheSubmitted(Fiches.ID));
        take(ANNE, false);

        procedures.handle(new LeaveExamen(FICHE), BORIS);
        refused("EXAMEN_TAKEN", () -> take(BORIS, false));
        procedures.handle(new LeaveExamen(FICHE), ANNE);
        procedures.handle(new LeaveExamen(FICHE), ANNE);
        assertThat(take(BORIS, false).par()).isEqualTo("boris");
    }

    @Test
    void whoever_may_not_takes_and_leaves_nothing() {
        happen(Fiches.creation(), new FicheSubmitted(Fiches.ID));
        take(ANNE, false);
        rights.forbid();

        refused("FORBIDDEN", () -> take(BORIS, true));
        refused("FORBIDDEN", () -> procedures.handle(new LeaveExamen(FICHE), ANNE));
        assertThat(examens.byFiche.get(Fiches.ID).par()).isEqualTo("anne");
    }

    private Examen take(MetaData who, boolean remplace) {
        return procedures.handle(new TakeExamen(FICHE, remplace), who);
    }

    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        it -> assertThat(it.refusal().code()).isEqualTo(code));
    }

    private static MetaData examiner(String login) {
        return MetaData.from(new Actor(login, Set.of(Role.AIFE_INSTRUCTEUR)).asMetaData());
    }

    private void happen(FicheEvent... events) {
        for (var event : events) {
            var sequence = node.events().of(Fiches.FICHE).size();
            node.events()
                    .appendEvents(
                            new GenericDomainEventMessage<>(
                                    "Fiche", FICHE.toString(), sequence, event));
        }
    }

    /** For ever, in this process. */
    private static final class Kept implements Examens {

        private final Map<String, Examen> byFiche = new HashMap<>();

        @Override
        public Examen take(String ficheId, String login, boolean remplace) {
            var taken = new Examen(ficheId, login, NOW, NOW.plus(DUREE));
            return byFiche.merge(
                    ficheId,
                    taken,
                    (before, it) -> remplace || before.par().equals(login) ? it : before);
        }

        @Override
        public void leave(String ficheId, String login) {
            byFiche.computeIfPresent(ficheId, (_, it) -> it.par().equals(login) ? null : it);
        }
    }
}
