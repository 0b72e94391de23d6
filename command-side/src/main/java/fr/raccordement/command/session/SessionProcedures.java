package fr.raccordement.command.session;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.session.OpenSessions;
import fr.raccordement.api.session.Session;
import fr.raccordement.api.session.command.EndSession;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has sessions of people end. */
@Component
class SessionProcedures {

    private static final Logger LOG = LoggerFactory.getLogger(SessionProcedures.class);

    private final OpenSessions sessions;
    private final Rights rights;

    SessionProcedures(OpenSessions sessions, Rights rights) {
        this.sessions = sessions;
        this.rights = rights;
    }

    @CommandHandler
    Session handle(EndSession command, MetaData metaData) {
        rights.require(command, metaData);
        var ended = sessions.end(command.id()).orElseThrow(Rights::notFound);
        LOG.info("{} has ended a session of {}", Actor.from(metaData).login(), ended.utilisateur());
        return ended;
    }
}
