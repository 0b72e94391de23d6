package fr.raccordement.courriel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.mail.MailPreparationException;

/**
 * A message that keeps its Message-ID: one that is sent twice after a crash is known as one. Where
 * the server can (RFC 3461), it is asked to say that it cannot be delivered, and to send back no
 * more than the headers.
 */
final class IdentifiedMessage extends SMTPMessage {

    private final String id;

    IdentifiedMessage(MimeMessage like, String id) {
        super(like.getSession());
        this.id = id;
        setNotifyOptions(NOTIFY_FAILURE);
        setReturnOption(RETURN_HDRS);
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
