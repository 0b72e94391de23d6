package fr.raccordement.command.export;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.command.RequestExport;
import fr.raccordement.api.export.event.ExportDownloaded;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.command.RecordingRights;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestExportTest {

    static final Actor JEANNE = new Actor("jeanne", Set.of());
    static final Actor AUDITOR = new Actor("auditeur", Set.of(Role.AUDITEUR));
    static final ExportRequested REQUESTED = requested(JEANNE);

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<Export> export = new AggregateTestFixture<>(Export.class);

    RequestExportTest() {
        export.registerInjectableResource(rights);
    }

    @Test
    void whoever_asks_is_remembered_with_what_was_asked_and_by_which_roles() {
        export.givenNoPriorActivity()
                .when(request(7L), JEANNE.asMetaData())
                .expectEvents(REQUESTED);
        new RequestExportTest()
                .export
                .givenNoPriorActivity()
                .when(request(7L), AUDITOR.asMetaData())
                .expectEvents(requested(AUDITOR));
    }

    @Test
    void asked_twice_it_is_one_export() {
        export.given(REQUESTED, new ExportDownloaded("e1"))
                .when(request(7L), JEANNE.asMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void the_export_of_another_looks_absent() {
        export.given(REQUESTED)
                .when(request(7L), AUDITOR.asMetaData())
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }

    @Test
    void a_position_is_not_negative() {
        export.givenNoPriorActivity()
                .when(request(-1L), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("EXPORT_POSITION"));
        export.givenNoPriorActivity()
                .when(request(0L), JEANNE.asMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nothing_is_exported_without_the_right_to() {
        rights.forbid();

        export.givenNoPriorActivity()
                .when(request(7L), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(rights.asked()).containsExactly("RequestExport ORGANISATION ");
    }

    private static RequestExport request(@Nullable Long position) {
        return new RequestExport(
                new ExportId("e1"),
                ExportObjet.FICHES,
                "{}",
                "CREEE_LE_DESC",
                ExportFormat.CSV,
                ExportLangue.FR,
                true,
                ExportSeparateur.POINT_VIRGULE,
                ExportValeurs.LIBELLES,
                false,
                position);
    }

    private static ExportRequested requested(Actor actor) {
        return new ExportRequested(
                "e1",
                ExportObjet.FICHES,
                "{}",
                "CREEE_LE_DESC",
                ExportFormat.CSV,
                ExportLangue.FR,
                true,
                ExportSeparateur.POINT_VIRGULE,
                ExportValeurs.LIBELLES,
                false,
                7L,
                actor.login(),
                List.copyOf(actor.roles()));
    }
}
