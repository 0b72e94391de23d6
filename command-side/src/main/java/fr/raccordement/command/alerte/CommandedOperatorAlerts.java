package fr.raccordement.command.alerte;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.OperatorAlerts;
import fr.raccordement.api.alerte.command.RecordAlertes;
import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Records what is wrong by a command of the system. */
@Component
class CommandedOperatorAlerts implements OperatorAlerts {

    private final CommandGateway commands;

    CommandedOperatorAlerts(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void stand(NatureAlerte nature, Map<String, Instant> cas) {
        var alerte = AlerteId.ofProgram(nature);
        commands.sendAndWait(
                new RecordAlertes(alerte, cas),
                MetaData.from(Actor.SYSTEM.asMetaData())
                        .and(Actor.CORRELATION_ID, alerte.toString()));
    }
}
