package fr.raccordement.command.lettremorte;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.lettremorte.DeadLetterRetries;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.command.RetryLettresMortes;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has dead letters handled again; that decides nothing, so nothing is recorded but in the log. */
@Component
class LettreMorteProcedures {

    private static final Logger LOG = LoggerFactory.getLogger(LettreMorteProcedures.class);

    private final DeadLetterRetries retries;
    private final Rights rights;

    LettreMorteProcedures(DeadLetterRetries retries, Rights rights) {
        this.retries = retries;
        this.rights = rights;
    }

    @CommandHandler
    List<LettreMorteId> handle(RetryLettresMortes command, MetaData metaData) {
        rights.require(command, metaData);
        var tried = retries.retry(command.groupe(), command.objet());
        if (tried.isEmpty()) {
            throw Rights.notFound();
        }
        LOG.info(
                "{} had {} sequences of {} tried again",
                Actor.from(metaData).login(),
                tried.size(),
                command.groupe());
        return tried;
    }
}
