package fr.raccordement.graphql.scalar;

import fr.raccordement.api.Texte;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day of the calendar. */
class DateCoercing extends StringCoercing<LocalDate> {

    private static final int LENGTH = "2026-01-31".length();

    DateCoercing() {
        super(LocalDate.class);
    }

    @Override
    LocalDate read(String text) {
        try {
            if (text.length() == LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException _) {
            // refused below
        }
        throw new UnreadableScalarException(
                "BAD_REQUEST",
                new Texte(
                        "un jour est attendu, tel que 2026-01-31.",
                        "a day such as 2026-01-31 is expected."));
    }

    @Override
    String write(LocalDate value) {
        return value.toString();
    }
}
