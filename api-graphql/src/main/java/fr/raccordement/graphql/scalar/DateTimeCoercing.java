package fr.raccordement.graphql.scalar;

import fr.raccordement.api.Texte;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/** An instant; written in UTC to the millisecond, read with any offset. */
class DateTimeCoercing extends StringCoercing<Instant> {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    DateTimeCoercing() {
        super(Instant.class);
    }

    @Override
    Instant read(String text) {
        try {
            var instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant.truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeException _) {
            // refused below
        }
        throw new UnreadableScalarException(
                "BAD_REQUEST",
                new Texte(
                        "un instant est attendu, tel que 2026-01-31T08:30:00Z.",
                        "an instant such as 2026-01-31T08:30:00Z is expected."));
    }

    @Override
    String write(Instant value) {
        return MILLISECONDS.format(value);
    }
}
