package fr.raccordement.api.export.command;

import fr.raccordement.api.export.ExportId;

/** What may be asked of an export. Answers its version after the command's own events. */
public sealed interface ExportCommand permits RequestExport, RecordExportDownload, RecordExportEnd {
    ExportId exportId();
}
