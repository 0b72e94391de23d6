package fr.raccordement.command.lot;

import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.command.structure.Siret;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was written for a structure, as it is kept: letters and digits alone. What cannot be an
 * identifier is not kept at all, since it may be anything.
 */
final class Siretisation {

    private static final int LENGTH = 14;
    private static final int LONGEST = 20;

    /** Of which a spreadsheet has dropped the zeros in front. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9]{12,13}");

    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");

    /** {@code 1,97500E+13}: a spreadsheet has rounded it, and its digits are lost. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9][0-9.,]*E[+]?[0-9]{1,2}");

    /** With whatever people and spreadsheets put around and inside of it. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[\\p{L}\\p{N}\\p{IsWhite_Space}\\p{Cf}.·_'’\"=\\p{Pd}]*");

    private Siretisation() {}

    /** What of a text names a structure; empty where nothing does. */
    static String kept(String written) {
        if (!IDENTIFIER.matcher(written).matches()
                || ROUNDED.matcher(written.strip().toUpperCase(Locale.ROOT)).matches()) {
            return "";
        }
        var bare = TypeIdentifiant.HORS_UE.canonical(written);
        var whole =
                SHORTENED.matcher(bare).matches()
                        ? "0".repeat(LENGTH - bare.length()) + bare
                        : bare;
        if (SIRET.matcher(whole).matches() && (whole.equals(bare) || Siret.checksumHolds(whole))) {
            return whole;
        }
        return bare.length() <= LONGEST && !TypeIdentifiant.meant(bare).isEmpty() ? bare : "";
    }

    /** Whether a text is a SIRET, whatever it is written with. */
    static boolean isSiret(String written) {
        return SIRET.matcher(kept(written)).matches();
    }
}
