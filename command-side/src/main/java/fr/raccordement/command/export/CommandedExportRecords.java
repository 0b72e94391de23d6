package fr.raccordement.command.export;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportRecords;
import fr.raccordement.api.export.command.RecordExportEnd;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that an export ended by a command of the system. */
@Component
class CommandedExportRecords implements ExportRecords {

    private final CommandGateway commands;

    CommandedExportRecords(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void ended(ExportId export, long lignes, @Nullable String code) {
        commands.sendAndWait(
                new RecordExportEnd(export, lignes, code),
                MetaData.from(Actor.SYSTEM.asMetaData())
                        .and(Actor.CORRELATION_ID, export.toString()));
    }
}
