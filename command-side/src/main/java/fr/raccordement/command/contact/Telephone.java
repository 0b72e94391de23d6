package fr.raccordement.command.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import fr.raccordement.command.Blanks;
import java.util.regex.Pattern;

/**
 * Telephone numbers as people write them: French ones without a country, others from their {@code
 * +}; an extension behind (D-135).
 */
final class Telephone {

    private static final String FRANCE = "FR";
    private static final int LONGEST = 40;
    private static final Pattern EXTENSION =
            Pattern.compile(
                    "(?iu)(?<=[0-9)])[ ,;]*(?:poste|post|p|extension|ext|x|#)\\.? ?:? ?"
                            + "(?<digits>[0-9]{1,7})$");
    private static final Pattern NUMBER =
            Pattern.compile("\\+?\\(?[0-9][0-9 .()/\\u2010-\\u2015-]*[0-9]");

    private Telephone() {}

    /** As it is kept: digits as typed, plain single spaces, an extension behind {@code poste}. */
    static String meant(String typed) {
        var spaced = Blanks.plain(typed);
        var extension = EXTENSION.matcher(spaced);
        return extension.find()
                ? spaced.substring(0, extension.start()) + " poste " + extension.group("digits")
                : spaced;
    }

    /**
     * Whether somebody could be called so: it has as many digits as numbers of its country have
     * (libphonenumber).
     *
     * @param meant as it is kept
     */
    static boolean isPossible(String meant) {
        var extension = EXTENSION.matcher(meant);
        var number = extension.find() ? meant.substring(0, extension.start()) : meant;
        return meant.length() <= LONGEST
                && NUMBER.matcher(number).matches()
                && hasDigitsOfItsCountry(number);
    }

    private static boolean hasDigitsOfItsCountry(String number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.isPossibleNumber(numbers.parse(number, FRANCE));
        } catch (NumberParseException unknown) {
            return false;
        }
    }
}
