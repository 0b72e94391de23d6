package fr.raccordement.courriel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailPreparationException;

/** A message that keeps its Message-ID: one that is sent twice after a crash is known as one. */
final class IdentifiedMessage extends MimeMessage {

    private final String id;

    IdentifiedMessage(MimeMessage like, String id) {
        super(like.getSession());
        this.id = id;
    }

    @Override
    protected void updateMessageID() {
        try {
            setHeader("Message-ID", "<" + id + ">");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }
}
