package fr.raccordement.scellement;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.scellement.CleDeScellement;
import fr.raccordement.api.scellement.command.PrepareScellement;
import fr.raccordement.api.scellement.command.VerifyScellement;
import java.io.IOException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done on the node that seals; that decides nothing, so nothing is recorded. */
class ScellementCommandHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ScellementCommandHandler.class);

    private final Sealer sealer;
    private final NextKey nextKey;
    private final LogRecords records;
    private final Rights rights;

    ScellementCommandHandler(Sealer sealer, NextKey nextKey, LogRecords records, Rights rights) {
        this.sealer = sealer;
        this.nextKey = nextKey;
        this.records = records;
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

    @CommandHandler
    CleDeScellement handle(PrepareScellement command, MetaData metaData) throws IOException {
        rights.require(command, metaData);
        var key = nextKey.prepare(records.known());
        LOG.info("{} prepared the sealed log {}", Actor.from(metaData).login(), key.name());
        return new CleDeScellement(key.name(), key.verifierKey());
    }
}
