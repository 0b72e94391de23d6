package fr.raccordement.courriel;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mailbox of returned mail, by IMAP (RFC 9051). */
final class ReturnedMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMailbox.class);
    private static final String PATIENCE_MILLIS = "15000";
    private static final int MOST_BYTES = 1_000_000;

    private final RetourProperties properties;
    private final int mostAtOnce;

    /**
     * @param mostAtOnce how many messages are read by one look
     */
    ReturnedMailbox(RetourProperties properties, int mostAtOnce) {
        this.properties = properties;
        this.mostAtOnce = mostAtOnce;
    }

    /**
     * Gives what is said there to be undeliverable, by messages that nobody has seen. They are
     * marked as seen once all were taken: where one is not, all are given again by the next look.
     *
     * @return whether more wait
     * @throws MessagingException where the mailbox cannot be read
     */
    boolean read(Consumer<MessageId> undeliverable) throws MessagingException {
        var protocol = properties.tls() ? "imaps" : "imap";
        try (var store = Session.getInstance(settings(protocol)).getStore(protocol)) {
            store.connect(
                    properties.hote(),
                    properties.port(),
                    properties.utilisateur(),
                    properties.motDePasse());
            try (var folder = store.getFolder(properties.dossier())) {
                folder.open(Folder.READ_WRITE);
                var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                var read = Arrays.copyOf(unseen, Math.min(unseen.length, mostAtOnce));
                var sizes = new FetchProfile();
                sizes.add(FetchProfile.Item.SIZE);
                folder.fetch(read, sizes);
                for (var message : read) {
                    report(message).ifPresent(undeliverable);
                }
                folder.setFlags(read, new Flags(Flags.Flag.SEEN), true);
                return unseen.length > read.length;
            }
        }
    }

    /** It is fetched whole: servers differ in what they take for its parts. */
    private static Optional<MessageId> report(Message message) throws MessagingException {
        if (message.getSize() > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return DeliveryReport.undeliverable(new MimeMessage((MimeMessage) message));
        } catch (MessagingException e) {
            if (!message.getFolder().isOpen()) {
                throw e;
            }
            LOG.debug("A message in the mailbox of returned mail cannot be fetched", e);
            return Optional.empty();
        }
    }

    /** Reading marks nothing as seen. */
    private static Properties settings(String protocol) {
        var settings = new Properties();
        settings.setProperty("mail." + protocol + ".peek", "true");
        settings.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE_MILLIS);
        settings.setProperty("mail." + protocol + ".timeout", PATIENCE_MILLIS);
        settings.setProperty("mail." + protocol + ".writetimeout", PATIENCE_MILLIS);
        settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        settings.setProperty("mail." + protocol + ".starttls.enable", "true");
        return settings;
    }
}
