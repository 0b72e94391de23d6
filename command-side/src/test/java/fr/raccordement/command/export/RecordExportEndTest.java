package fr.raccordement.command.export;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.export.RequestExportTest.REQUESTED;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.command.RecordExportEnd;
import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportDownloaded;
import fr.raccordement.api.export.event.ExportFailed;
import fr.raccordement.command.RecordingRights;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordExportEndTest {

    private static final ExportCompleted COMPLETED =
            new ExportCompleted("e1", ExportObjet.FICHES, "jeanne", 7);

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<Export> export = new AggregateTestFixture<>(Export.class);

    RecordExportEndTest() {
        export.registerInjectableResource(rights);
    }

    @Test
    void the_file_is_there_and_its_requester_named() {
        export.given(REQUESTED)
                .when(ended(null), Actor.SYSTEM.asMetaData())
                .expectEvents(COMPLETED)
                .expectResultMessagePayload(1L);
    }

    @Test
    void or_there_will_be_none() {
        export.given(REQUESTED)
                .when(ended("EXPORT_VIEWS_BEHIND"), Actor.SYSTEM.asMetaData())
                .expectEvents(
                        new ExportFailed(
                                "e1", ExportObjet.FICHES, "jeanne", "EXPORT_VIEWS_BEHIND"));
    }

    @Test
    void repeated_it_changes_nothing_also_once_the_file_was_fetched() {
        export.given(REQUESTED, COMPLETED, new ExportDownloaded("e1"))
                .when(ended(null), Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void rights_are_asked() {
        rights.forbid();

        export.given(REQUESTED)
                .when(ended(null), Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    private static RecordExportEnd ended(@Nullable String code) {
        return new RecordExportEnd(new ExportId("e1"), 7, code);
    }
}
