package fr.raccordement.command.contact;

import com.ibm.icu.text.IDNA;
import fr.raccordement.command.Blanks;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * E-mail addresses (RFC 5321, 6531). The domain is kept as mail is routed: in small ASCII letters,
 * an international one by its A-labels (UTS 46, IDNA 2008), which look like no other (D-135).
 */
public final class Email {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final IDNA NAMES =
            IDNA.getUTS46Instance(
                    IDNA.USE_STD3_RULES
                            | IDNA.CHECK_BIDI
                            | IDNA.CHECK_CONTEXTJ
                            | IDNA.NONTRANSITIONAL_TO_ASCII);

    private Email() {}

    /** As it is kept; what is no address stays what was typed, but for blanks around it. */
    public static String meant(String typed) {
        var bare = Blanks.plain(typed);
        int at = bare.lastIndexOf('@');
        return at < 0 ? bare : bare.substring(0, at + 1) + routed(bare.substring(at + 1));
    }

    /**
     * Whether mail could be sent there.
     *
     * @param meant as it is kept
     */
    public static boolean isAddress(String meant) {
        int at = meant.lastIndexOf('@');
        if (at < 0 || meant.length() > LONGEST) {
            return false;
        }
        var local = meant.substring(0, at);
        return LOCAL.matcher(local).matches()
                && local.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LOCAL
                && DOMAIN.matcher(meant.substring(at + 1)).matches();
    }

    private static String routed(String domain) {
        var info = new IDNA.Info();
        var ascii = NAMES.nameToASCII(domain, new StringBuilder(), info);
        return info.hasErrors() ? domain : ascii.toString().toLowerCase(Locale.ROOT);
    }
}
