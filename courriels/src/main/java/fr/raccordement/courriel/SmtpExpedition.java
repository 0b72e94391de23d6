package fr.raccordement.courriel;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by any SMTP server, one part of text and one of HTML (RFC 2046 section 5.1.4). */
final class SmtpExpedition implements Expedition {

    private final JavaMailSender sender;
    private final String from;
    private final String returns;

    /**
     * @param from the address that mail comes from
     * @param returns the address to which servers return what they cannot deliver
     */
    SmtpExpedition(JavaMailSender sender, String from, String returns) {
        this.sender = sender;
        this.from = from;
        this.returns = returns;
    }

    @Override
    public void send(Courriel courriel) {
        var message = new IdentifiedMessage(sender.createMimeMessage(), courriel.id());
        try {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            message.setEnvelopeFrom(returns);
            helper.setFrom(from);
            helper.setTo(courriel.adresse());
            helper.setSubject(courriel.sujet());
            helper.setText(courriel.texte(), courriel.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Correlation-Id", courriel.correlationId());
            var desinscription = courriel.desinscription();
            if (desinscription != null) {
                message.setHeader("List-Unsubscribe", "<" + desinscription + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        try {
            sender.send(message);
        } catch (MailAuthenticationException e) {
            throw new ServeurAbsentException(e);
        } catch (MailSendException e) {
            throw isOfTheServer(e) ? new ServeurAbsentException(e) : e;
        }
    }

    /** Where it is a message that failed, the exception has no cause of its own. */
    private static boolean isOfTheServer(MailSendException e) {
        return e.getCause() != null;
    }
}
