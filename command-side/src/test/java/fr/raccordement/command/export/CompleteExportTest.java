package fr.raccordement.command.export;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.export.RequestExportTest.JEANNE;
import static fr.raccordement.command.export.RequestExportTest.REQUESTED;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.command.CompleteExport;
import fr.raccordement.api.export.command.RecordExportDownload;
import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportDownloaded;
import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.command.RecordingRights;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompleteExportTest {

    private static final CompleteExport COMPLETE = new CompleteExport(new ExportId("e1"));
    private static final ExportCompleted COMPLETED = new ExportCompleted("e1", "jeanne");

    private final RecordingRights rights = new RecordingRights();

    @Test
    void whoever_asked_is_told_once_that_the_file_is_ready() {
        where(ExportEtat.TERMINE)
                .given(REQUESTED)
                .when(COMPLETE, Actor.SYSTEM.asMetaData())
                .expectEvents(COMPLETED);
        where(ExportEtat.TERMINE)
                .given(REQUESTED, COMPLETED)
                .when(COMPLETE, Actor.SYSTEM.asMetaData())
                .expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"EN_ATTENTE", "EN_COURS"})
    void while_it_is_written_it_is_too_early(ExportEtat etat) {
        where(etat)
                .given(REQUESTED)
                .when(COMPLETE, Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ECHOUE", "EXPIRE"})
    void where_there_is_no_file_nobody_is_told(ExportEtat etat) {
        where(etat)
                .given(REQUESTED)
                .when(COMPLETE, Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        where(null)
                .given(REQUESTED)
                .when(COMPLETE, Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void it_is_fetched_as_before() {
        where(ExportEtat.TERMINE)
                .given(REQUESTED, COMPLETED)
                .when(new RecordExportDownload(new ExportId("e1")), JEANNE.asMetaData())
                .expectEvents(new ExportDownloaded("e1"));
    }

    private AggregateTestFixture<Export> where(@Nullable ExportEtat etat) {
        var fixture = new AggregateTestFixture<>(Export.class);
        Fichiers fichiers = _ -> Optional.ofNullable(etat);
        fixture.registerInjectableResource(rights);
        fixture.registerInjectableResource(fichiers);
        return fixture;
    }
}
