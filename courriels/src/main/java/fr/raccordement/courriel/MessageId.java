package fr.raccordement.courriel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in the Message-ID of a mail (RFC 5322 section 3.6.4): up to which notice it says, and
 * to whom. The same of the same notices to the same person, and of no others; nobody makes that of
 * a mail to another.
 */
sealed interface MessageId {

    /** The position of the last notice in the mail. */
    long jusqua();

    /** What tells to whom it was sent. */
    String retour();

    record OfUser(long jusqua, String retour) implements MessageId {}

    record OfContact(long jusqua, String retour) implements MessageId {}

    /** The whole, without angle brackets. */
    default String at(String domain) {
        var kind = this instanceof OfUser ? Form.USER : Form.CONTACT;
        return "%s-%d-%s@%s".formatted(kind, jusqua(), retour(), domain);
    }

    /** The first in a header that may have several; empty where none is of our form. */
    static Optional<MessageId> in(String header) {
        return Form.PATTERN
                .matcher(header)
                .results()
                .map(
                        it -> {
                            var jusqua = Long.parseLong(it.group(2));
                            return it.group(1).equals(Form.USER)
                                    ? (MessageId) new OfUser(jusqua, it.group(3))
                                    : new OfContact(jusqua, it.group(3));
                        })
                .findFirst();
    }

    /** How it is written. */
    final class Form {

        private static final String USER = "avis";
        private static final String CONTACT = "contact";
        private static final Pattern PATTERN =
                Pattern.compile("<(avis|contact)-(\\d{1,18})-([0-9a-f]{32,64})@[^<>\\s]+>");

        private Form() {}
    }
}
