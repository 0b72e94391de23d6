package fr.raccordement.command.export;

import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.command.CompleteExport;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** An export is looked at until its file is ready; the subject is the export (D-234). */
@Component
class ExportDeadline implements DeadlineCommand {

    static final String KIND = "export-pret";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new CompleteExport(new ExportId(subject));
    }
}
