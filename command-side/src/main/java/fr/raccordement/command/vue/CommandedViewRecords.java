package fr.raccordement.command.vue;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.vue.ViewRecords;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.command.CompleteRebuild;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Records what the system did by a command of its own. */
@Component
class CommandedViewRecords implements ViewRecords {

    private final CommandGateway commands;

    CommandedViewRecords(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void completed(VueId vue, long generation) {
        commands.sendAndWait(
                new CompleteRebuild(vue, generation),
                MetaData.from(Actor.SYSTEM.asMetaData())
                        .and(Actor.CORRELATION_ID, vue + "-" + generation));
    }
}
