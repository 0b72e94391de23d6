package fr.raccordement.projection.deadletter;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import fr.raccordement.api.lettremorte.query.FindLettreMorte;
import fr.raccordement.api.lettremorte.query.FindLettreMorteHistory;
import fr.raccordement.api.lettremorte.query.LettreMortePage;
import fr.raccordement.api.lettremorte.query.LettreMorteView;
import fr.raccordement.api.lettremorte.query.ListLettresMortes;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.processing.Batch;
import fr.raccordement.projection.MissingEventException;
import fr.raccordement.query.World;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LettreMorteTest {

    private static final String GROUP = "structure-projection";
    private static final String SIRET = "73282932000074";
    private static final StructureId STRUCTURE = new StructureId(SIRET);
    private static final LettreMorteId ID = new LettreMorteId(GROUP, STRUCTURE.toString());

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_view_goes_on_without_the_events_that_were_discarded_for_it() {
        project(register());
        append(new StructureRenamed(SIRET, "Illisible"));
        append(new StructureDeactivated(SIRET, "Illisible aussi"));
        var next = append(new StructureReactivated(SIRET));
        assertThatThrownBy(() -> project(next))
                .isInstanceOf(MissingEventException.class)
                .hasMessageContaining("awaits event 1 and was given 3");

        discard(GROUP, 1, 1);
        discard(GROUP, 2, 2);
        project(next);
        project(append(new StructureRenamed(SIRET, "Acmé")));

        assertThat(world.database.getCollection("structures").find().first())
                .isNotNull()
                .containsEntry("version", 4L)
                .containsEntry("nom", "Acmé");
    }

    @Test
    void what_was_discarded_for_another_group_or_in_part_is_missing_all_the_same() {
        project(register());
        append(new StructureRenamed(SIRET, "Illisible"));
        append(new StructureDeactivated(SIRET, "Illisible aussi"));
        var next = append(new StructureReactivated(SIRET));

        discard("another-projection", 1, 2);
        discard(GROUP, 2, 2);

        assertThatExceptionOfType(MissingEventException.class).isThrownBy(() -> project(next));
    }

    @Test
    void what_follows_a_discarded_creation_says_so() {
        register();
        var next = append(new StructureRenamed(SIRET, "Acmé"));

        discard(GROUP, 0, 0);

        assertThatThrownBy(() -> project(next))
                .isInstanceOf(MissingEventException.class)
                .hasMessageContaining("was given event 1 and has no beginning");
    }

    @Test
    void a_decision_met_twice_changes_nothing() {
        discard(GROUP, 1, 2);
        world.project();
        world.project();

        assertThat(world.database.getCollection("discarded_events").find())
                .extracting(it -> it.get("_id"))
                .containsExactly(GROUP + "/" + STRUCTURE + " 1-2");
    }

    @Test
    void the_operator_reads_what_was_discarded_and_nobody_else_does() {
        discard(GROUP, 1, 2);

        assertThat(world.find(new FindLettreMorte(ID, AUDITOR), LettreMorteView.class))
                .contains(new LettreMorteView(GROUP, STRUCTURE.toString(), null));
        assertThat(world.find(new FindLettreMorte(ID, JEANNE), LettreMorteView.class)).isEmpty();
        assertThat(
                        world.find(
                                new FindLettreMorte(new LettreMorteId(GROUP, "x"), AUDITOR),
                                LettreMorteView.class))
                .isEmpty();
        assertThat(history(AUDITOR))
                .extracting(HistoryEntryView::type)
                .containsExactly("LettreMorteDiscarded");
        assertThat(history(JEANNE)).isEmpty();
    }

    @Test
    void an_administrator_alone_sees_what_waits() {
        var auditor = new ListLettresMortes(null, PageRequest.first(20), AUDITOR);

        assertThatThrownBy(() -> world.ask(auditor, LettreMortePage.class))
                .rootCause()
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("FORBIDDEN"));
    }

    private List<HistoryEntryView> history(Actor viewer) {
        return world.ask(new FindLettreMorteHistory(ID, -1, 50, viewer), HistoryPage.class)
                .entries();
    }

    private DomainEventMessage<?> register() {
        return append(
                new StructureRegistered(
                        SIRET, "Exemple", StructureType.PRIVEE, false, true, false));
    }

    private DomainEventMessage<?> append(Object event) {
        return world.append(STRUCTURE, event);
    }

    private void discard(String group, long premier, long dernier) {
        var id = new LettreMorteId(group, STRUCTURE.toString());
        world.deliver(
                world.append(
                        id,
                        new LettreMorteDiscarded(
                                group,
                                STRUCTURE.toString(),
                                "Structure",
                                premier,
                                dernier,
                                "StructureRenamed",
                                null,
                                World.START,
                                World.START,
                                "Illisible")));
    }

    /** As the processor of the group does. */
    private void project(DomainEventMessage<?> event) {
        var unit = DefaultUnitOfWork.startAndGet(event);
        try {
            unit.resources().put(Batch.PROCESSING_GROUP, GROUP);
            world.deliver(event);
            unit.commit();
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
    }
}
