package fr.raccordement.courriel;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a mail server says became of a mail (RFC 3464). Anything may be in it: whoever knows the
 * address of the mailbox writes there.
 */
final class DeliveryReport {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReport.class);
    private static final String FAILED = "failed";
    private static final String FOR_EVER = "5.";

    private DeliveryReport() {}

    /**
     * Which of our mails a message says can never be delivered; empty where it says no such thing:
     * it is no report, it is malformed, it is one of a delay, it is about a mail of others.
     *
     * @param message the whole of it, at hand
     */
    static Optional<MessageId> undeliverable(MimeMessage message) {
        try {
            if (!message.isMimeType("multipart/report")) {
                return Optional.empty();
            }
            var parts = new MimeMultipart(message.getDataHandler().getDataSource());
            return saysFailed(parts) ? about(message, parts) : Optional.empty();
        } catch (MessagingException | IOException malformed) {
            LOG.debug("A message in the mailbox of returned mail is malformed", malformed);
            return Optional.empty();
        }
    }

    private static boolean saysFailed(Multipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")
                    || part.isMimeType("message/global-delivery-status")) {
                var status = new DeliveryStatus(part.getInputStream());
                return IntStream.range(0, status.getRecipientDSNCount())
                        .mapToObj(status::getRecipientDSN)
                        .anyMatch(DeliveryReport::isFailure);
            }
        }
        return false;
    }

    private static boolean isFailure(InternetHeaders recipient) {
        return first(recipient, "Action").equalsIgnoreCase(FAILED)
                && first(recipient, "Status").startsWith(FOR_EVER);
    }

    private static String first(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name, null)).orElse("").strip();
    }

    /** By what is sent back of it; servers that send nothing back answer it. */
    private static Optional<MessageId> about(MimeMessage message, Multipart parts)
            throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            var returned = returned(parts.getBodyPart(i));
            if (returned.isPresent()) {
                return returned;
            }
        }
        var answered = message.getHeader("In-Reply-To", " ");
        var before = message.getHeader("References", " ");
        return Stream.of(answered, before)
                .filter(Objects::nonNull)
                .flatMap(it -> MessageId.in(it).stream())
                .findFirst();
    }

    private static Optional<MessageId> returned(BodyPart part)
            throws MessagingException, IOException {
        var isReturned =
                part.isMimeType("message/rfc822")
                        || part.isMimeType("message/global")
                        || part.isMimeType("text/rfc822-headers")
                        || part.isMimeType("message/global-headers");
        if (!isReturned) {
            return Optional.empty();
        }
        var headers = new InternetHeaders(part.getInputStream());
        return MessageId.in(first(headers, "Message-ID"));
    }
}
