package fr.raccordement.scellement;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.scellement.command.VerifyScellement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the store compared with the log; that decides nothing, so nothing is recorded. */
class ScellementCommandHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ScellementCommandHandler.class);

    private final Sealer sealer;
    private final Rights rights;

    ScellementCommandHandler(Sealer sealer, Rights rights) {
        this.sealer = sealer;
        this.rights = rights;
    }

    @CommandHandler
    void handle(VerifyScellement command, MetaData metaData) {
        rights.require(command, metaData);
        LOG.info(
                "{} asked for a comparison of the store with the log",
                Actor.from(metaData).login());
        sealer.requestVerification();
    }
}
