package fr.raccordement.command.structure;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.command.ChangeIdentifiant;
import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.command.ReactivateStructure;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.api.structure.command.RenameStructure;
import fr.raccordement.api.structure.command.StructureCommand;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRenamed;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command on a structure that is registered. */
class StructureCommandTest {

    private final StructureFixture structure = new StructureFixture();

    @ParameterizedTest
    @MethodSource("all")
    void a_command_decided_on_the_stored_version_is_accepted(StructureCommand command) {
        structure
                .given(StructureFixture.REGISTERED)
                .when(expecting(command, 0L))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_command_decided_on_another_version_is_refused(StructureCommand command) {
        for (long other : new long[] {-1, 1, Long.MAX_VALUE}) {
            structure
                    .given(StructureFixture.REGISTERED)
                    .when(expecting(command, other))
                    .expectNoEvents()
                    .expectException(refusal("CONFLICT"));
        }
    }

    @Test
    void what_was_decided_last_may_be_sent_again_as_it_was() {
        structure
                .given(
                        StructureFixture.REGISTERED,
                        new StructureDeactivated(StructureFixture.SIRET, "Fermé"))
                .when(new DeactivateStructure(StructureFixture.ID, "Fermé", 0L))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
        structure
                .given(
                        StructureFixture.REGISTERED,
                        new StructureDeactivated(StructureFixture.SIRET, "Fermé"),
                        new StructureReactivated(StructureFixture.SIRET))
                .when(new ReactivateStructure(StructureFixture.ID, 1L))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
        structure
                .given(
                        StructureFixture.REGISTERED,
                        new StructureRenamed(StructureFixture.SIRET, "Autre"))
                .when(new RenameStructure(StructureFixture.ID, " Autre ", 0L))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void what_was_decided_before_that_may_not() {
        structure
                .given(
                        StructureFixture.REGISTERED,
                        new StructureDeactivated(StructureFixture.SIRET, "Fermé"),
                        new StructureRenamed(StructureFixture.SIRET, "Autre"))
                .when(new DeactivateStructure(StructureFixture.ID, "Fermé", 1L))
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void rights_are_asked_first(StructureCommand command) {
        structure.rights.forbid();

        structure
                .given(StructureFixture.REGISTERED)
                .when(expecting(command, 99L))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(structure.rights.asked()).containsExactly(command.getClass().getSimpleName());
    }

    @Test
    void every_command_but_the_registration_is_tried_here() {
        assertThat(all().<Object>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(StructureCommand.class.getPermittedSubclasses())
                                .filter(kind -> kind != RegisterStructure.class)
                                .toList());
    }

    static Stream<StructureCommand> all() {
        return Stream.of(
                new RenameStructure(StructureFixture.ID, "Autre", null),
                new DeactivateStructure(StructureFixture.ID, "Fermé", null),
                new ReactivateStructure(StructureFixture.ID, null),
                change(null));
    }

    private static ChangeIdentifiant change(@Nullable Long version) {
        return new ChangeIdentifiant(
                StructureFixture.ID, TypeIdentifiant.SIRET, "73282932000074", null, version);
    }

    private static StructureCommand expecting(StructureCommand command, Long version) {
        return switch (command) {
            case RegisterStructure it -> it;
            case RenameStructure it -> new RenameStructure(it.structureId(), it.nom(), version);
            case DeactivateStructure it ->
                    new DeactivateStructure(it.structureId(), it.motif(), version);
            case ReactivateStructure it -> new ReactivateStructure(it.structureId(), version);
            case ChangeIdentifiant _ -> change(version);
        };
    }
}
