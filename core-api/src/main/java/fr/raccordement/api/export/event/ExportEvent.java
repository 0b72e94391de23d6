package fr.raccordement.api.export.event;

/** The catalogue: all that can have happened to an export. */
public sealed interface ExportEvent
        permits ExportRequested, ExportCompleted, ExportFailed, ExportDownloaded {
    String exportId();
}
