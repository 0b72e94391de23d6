package fr.raccordement.courriel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.courriel.MessageId.OfContact;
import fr.raccordement.courriel.MessageId.OfUser;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms are those of RFC 3464 and 6522, and of what servers make of them. */
class DeliveryReportTest {

    private static final String USER = "ab".repeat(16);
    private static final String CONTACT = "cd".repeat(32);
    private static final String OURS = "<avis-7-" + USER + "@example.org>";

    @Test
    void a_failure_for_ever_is_about_the_mail_that_is_sent_back() throws Exception {
        assertThat(said(report("failed", "5.1.1", "message/rfc822", OURS)))
                .contains(new OfUser(7, USER));
        assertThat(
                        said(
                                report(
                                        "failed",
                                        "5.1.1",
                                        "message/rfc822",
                                        "<contact-1094297-" + CONTACT + "@example.org>")))
                .contains(new OfContact(1_094_297, CONTACT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message/rfc822",
                "text/rfc822-headers",
                "message/global",
                "message/global-headers",
                "Text/RFC822-Headers; charset=us-ascii"
            })
    void the_whole_may_be_sent_back_or_its_headers(String type) throws Exception {
        assertThat(said(report("failed", "5.7.1", type, OURS))).contains(new OfUser(7, USER));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1 (bad destination mailbox address), true",
        "Failed, 5.2.2, true",
        "FAILED, 5.0.0, true",
        "failed, 4.4.7, false",
        "delayed, 4.2.0, false",
        "delayed, 5.1.1, false",
        "delivered, 2.0.0, false",
        "relayed, 2.0.0, false",
        "expanded, 2.0.0, false",
        "'', 5.1.1, false",
        "failed, '', false"
    })
    void only_a_failure_for_ever_is_one(String action, String status, boolean failure)
            throws Exception {
        assertThat(said(report(action, status, "message/rfc822", OURS)).isPresent())
                .isEqualTo(failure);
    }

    @Test
    void a_server_that_sends_nothing_back_answers_it() throws Exception {
        var bare = report("failed", "5.1.1", "text/plain", "x");
        assertThat(said(bare)).isEmpty();
        assertThat(said("In-Reply-To: " + OURS + "\r\n" + bare)).contains(new OfUser(7, USER));
        assertThat(said("References: <x@y>\r\n " + OURS + "\r\n" + bare))
                .contains(new OfUser(7, USER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<other-7-abababababababababababababababab@example.org>",
                "<avis-7-abab@example.org>",
                "<avis--7-abababababababababababababababab@example.org>",
                "<avis-99999999999999999999-abababababababababababababababab@example.org>",
                "avis-7-abababababababababababababababab@example.org",
                "<AVIS-7-ABABABABABABABABABABABABABABABAB@example.org>",
                ""
            })
    void a_mail_of_others_is_none_of_ours(String id) throws Exception {
        assertThat(said(report("failed", "5.1.1", "message/rfc822", id))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Subject: Absence du bureau\r\n"
                        + "Content-Type: text/plain\r\n\r\n"
                        + "Je reviens lundi.\r\n",
                "Content-Type: multipart/report\r\n\r\n",
                "Content-Type: multipart/report; boundary=b\r\n\r\n--b--\r\n",
                "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\n\u0000\r\n--b--\r\n",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\n"
                        + "Reporting-MTA: dns; x\r\n\r\n"
                        + "Action: failed\r\n"
                        + "Status: 5.1.1\r\n\r\n"
                        + "--b--\r\n"
            })
    void what_is_no_report_says_nothing(String message) throws Exception {
        assertThat(said(message)).isEmpty();
    }

    /** As a Postfix writes it. */
    static String report(String action, String status, String returnedType, String id) {
        return """
        From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: retours@example.org
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="9B1/mx"

        This is a MIME-encapsulated message.

        --9B1/mx
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        <jeanne@example.net>: user unknown

        --9B1/mx
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net
        X-Postfix-Queue-ID: 9B1
        Arrival-Date: Mon, 30 Nov 2026 20:11:03 +0100 (CET)

        Final-Recipient: rfc822; jeanne@example.net
        Original-Recipient: rfc822;jeanne@example.net
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 5.1.1 user unknown

        --9B1/mx
        Content-Description: Undelivered Message
        Content-Type: %s

        Return-Path: <retours@example.org>
        Message-ID: %s
        From: avis@example.org
        To: jeanne@example.net
        Subject: [Raccordement] 2 avis

        --9B1/mx--
        """
                .formatted(action, status, returnedType, id)
                .replace("\n", "\r\n");
    }

    private static Optional<MessageId> said(String message) throws Exception {
        return DeliveryReport.undeliverable(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
    }
}
