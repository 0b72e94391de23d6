package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two dates of a certificate as they are written: to the second, in UTC, and of a calendar (RFC
 * 5280, 4.1.2.5). Read from the bytes, as the library reads some that are none and fails on others.
 */
final class Dates {

    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final byte VERSION = (byte) 0xA0;

    /** Without a version, the third value of a certificate is when it is valid. */
    private static final int VALIDITY = 3;

    private static final Texte FROM =
            new Texte(
                    "Le début de validité d'un certificat (notBefore) ",
                    "The start of the validity of a certificate (notBefore) ");
    private static final Texte UNTIL =
            new Texte(
                    "La fin de validité d'un certificat (notAfter) ",
                    "The end of the validity of a certificate (notAfter) ");

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<day>[0-9]{8})(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})?"
                            + "(?<fraction>[.,][0-9]+)?(?<zone>Z|[+-][0-9]{2,4})?");

    private Dates() {}

    /** Refuses a date that not everybody reads, and says which one and what is wrong with it. */
    static void require(byte[] der) throws UnreadableException {
        var wrong = wrong(der);
        if (wrong.isPresent()) {
            throw wrong.get();
        }
    }

    /** That refusal; empty where both dates are well. Throws where there are no dates to find. */
    static Optional<UnreadableException> wrong(byte[] der) throws UnreadableException {
        var certificate = Slices.of(Slices.of(der).getFirst());
        var at = certificate.getFirst()[0] == VERSION ? VALIDITY + 1 : VALIDITY;
        var dates = Slices.of(certificate.get(at));
        var fr = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var index = 0; index < 2; index++) {
            var wrong = faults(dates.get(index));
            if (!wrong.isEmpty()) {
                var which = index == 0 ? FROM : UNTIL;
                fr.add(which.fr() + list(wrong.stream().map(Texte::fr).toList()));
                en.add(which.en() + list(wrong.stream().map(Texte::en).toList()));
            }
        }
        return fr.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnreadableException(String.join(" ", fr), String.join(" ", en)));
    }

    private static String list(List<String> faults) {
        return String.join(", ", faults) + " (RFC 5280, 4.1.2.5).";
    }

    private static List<Texte> faults(byte[] value) {
        var header = new Header();
        var isRead = header.read(value, 0, value.length);
        var utc = value[0] == UTC_TIME;
        if (!isRead || !utc && value[0] != GENERALIZED_TIME) {
            return List.of(new Texte("n'est pas une date", "is no date"));
        }
        var written =
                new String(
                        value,
                        header.content,
                        header.end - header.content,
                        StandardCharsets.ISO_8859_1);
        return faults(utc ? century(written) + written : written, utc);
    }

    /** From 1950 to 2049 a year has two digits. */
    private static String century(String written) {
        return written.compareTo("50") < 0 ? "20" : "19";
    }

    private static List<Texte> faults(String written, boolean utc) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            var form = utc ? "AAMMJJHHMMSSZ" : "AAAAMMJJHHMMSSZ";
            var englishForm = utc ? "YYMMDDHHMMSSZ" : "YYYYMMDDHHMMSSZ";
            return List.of(
                    new Texte(
                            "n'est pas écrit sous la forme " + form,
                            "is not written as " + englishForm));
        }
        var faults = new ArrayList<Texte>();
        addDay(parts.group("day"), faults);
        if (number(parts.group("hour")) > 23) {
            faults.add(new Texte("a une heure au-delà de 23", "has an hour beyond 23"));
        }
        if (number(parts.group("minute")) > 59) {
            faults.add(new Texte("a une minute au-delà de 59", "has a minute beyond 59"));
        }
        if (parts.group("second") == null) {
            faults.add(new Texte("n'a pas de secondes", "has no seconds"));
        } else if (number(parts.group("second")) > 59) {
            faults.add(new Texte("a une seconde au-delà de 59", "has a second beyond 59"));
        }
        if (parts.group("fraction") != null) {
            faults.add(new Texte("a une fraction de seconde", "has a fraction of a second"));
        }
        if (parts.group("zone") == null) {
            faults.add(new Texte("ne se termine pas par Z", "does not end in Z"));
        } else if (!parts.group("zone").equals("Z")) {
            faults.add(
                    new Texte("a un décalage horaire au lieu de Z", "has an offset instead of Z"));
        }
        return faults;
    }

    private static void addDay(String day, List<Texte> faults) {
        var month = number(day.substring(4, 6));
        if (month < 1 || month > 12) {
            faults.add(new Texte("a un mois qui n'existe pas", "has a month that does not exist"));
        } else if (!YearMonth.of(number(day.substring(0, 4)), month)
                .isValidDay(number(day.substring(6)))) {
            faults.add(
                    new Texte(
                            "a un jour que son mois n'a pas", "has a day that its month has not"));
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
