package fr.raccordement.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says days in words: {@code 1er janvier 2027}, {@code January 1, 2027}. */
public final class DayInWords {

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRENCH);
    private static final DateTimeFormatter FRENCH_FIRST =
            DateTimeFormatter.ofPattern("d'er' MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.ENGLISH);

    private DayInWords() {}

    /** In both languages; in French only the first of a month is an ordinal. */
    public static Texte of(LocalDate day) {
        return new Texte(
                day.format(day.getDayOfMonth() == 1 ? FRENCH_FIRST : FRENCH), day.format(ENGLISH));
    }
}
