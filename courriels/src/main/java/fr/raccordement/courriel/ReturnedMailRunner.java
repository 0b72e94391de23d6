package fr.raccordement.courriel;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.command.AbandonEnvoi;
import fr.raccordement.api.avis.query.FindDestinataireDUnRetour;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.command.AbandonEnvoiAuContact;
import fr.raccordement.api.correspondant.query.FindCorrespondantDUnRetour;
import fr.raccordement.supervision.RecurringTask;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then into the mailbox of returned mail, and records who cannot be reached: a mail
 * that our server took over may still come back days later (D-281).
 */
final class ReturnedMailRunner extends RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMailRunner.class);

    private final ReturnedMailbox mailbox;
    private final QueryGateway queries;
    private final CommandGateway commands;
    private final CourrielMeasures measures;
    private boolean failing;

    /**
     * @param pause between two looks
     */
    ReturnedMailRunner(
            ReturnedMailbox mailbox,
            Duration pause,
            QueryGateway queries,
            CommandGateway commands,
            CourrielMeasures measures) {
        super("mail-returned", pause);
        this.mailbox = mailbox;
        this.queries = queries;
        this.commands = commands;
        this.measures = measures;
    }

    /** Until nothing is left that nobody has seen. */
    @Override
    protected void run() {
        try {
            var more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = mailbox.read(this::record);
            }
            if (failing) {
                LOG.info("The mailbox of returned mail can be read again");
            }
            failing = false;
        } catch (MessagingException | RuntimeException e) {
            if (!failing) {
                LOG.warn("Returned mail cannot be read or recorded for now: {}", why(e));
            }
            failing = true;
        }
        measures.returnsUnread(failing);
    }

    /** What a server answers may name an address or who logs in: the types alone are logged. */
    private static String why(Exception failure) {
        var cause = failure.getCause();
        return failure.getClass().getName()
                + (cause == null ? "" : " by " + cause.getClass().getName());
    }

    private void record(MessageId mail) {
        switch (mail) {
            case MessageId.OfUser it ->
                    find(new FindDestinataireDUnRetour(it.retour()), PreferencesAvisId.class)
                            .ifPresent(
                                    who ->
                                            tell(
                                                    new AbandonEnvoi(who),
                                                    Courriel.correlationId(who, it.jusqua())));
            case MessageId.OfContact it ->
                    find(new FindCorrespondantDUnRetour(it.retour()), CorrespondantId.class)
                            .ifPresent(
                                    who ->
                                            tell(
                                                    new AbandonEnvoiAuContact(who, it.jusqua()),
                                                    Courriel.correlationId(who, it.jusqua())));
        }
    }

    private <T> Optional<T> find(Object query, Class<T> type) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(type)).join();
    }

    /** Under what the sending of that mail is found too. */
    private void tell(Object command, String correlationId) {
        commands.sendAndWait(
                command,
                MetaData.from(Actor.SYSTEM.asMetaData()).and(Actor.CORRELATION_ID, correlationId));
        measures.returned();
    }
}
