package fr.raccordement.command.export;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.export.RequestExportTest.AUDITOR;
import static fr.raccordement.command.export.RequestExportTest.JEANNE;
import static fr.raccordement.command.export.RequestExportTest.REQUESTED;

import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.command.RecordExportDownload;
import fr.raccordement.api.export.event.ExportDownloaded;
import fr.raccordement.command.RecordingRights;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RecordExportDownloadTest {

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<Export> export = new AggregateTestFixture<>(Export.class);

    RecordExportDownloadTest() {
        export.registerInjectableResource(rights);
    }

    @Test
    void each_time_the_file_is_fetched_is_recorded() {
        export.given(REQUESTED, new ExportDownloaded("e1"))
                .when(new RecordExportDownload(new ExportId("e1")), JEANNE.asMetaData())
                .expectEvents(new ExportDownloaded("e1"))
                .expectResultMessagePayload(2L);
    }

    @Test
    void nothing_is_fetched_without_the_right_to() {
        rights.forbid();

        export.given(REQUESTED)
                .when(new RecordExportDownload(new ExportId("e1")), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    @Test
    void the_export_of_another_looks_absent() {
        export.given(REQUESTED)
                .when(new RecordExportDownload(new ExportId("e1")), AUDITOR.asMetaData())
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }
}
