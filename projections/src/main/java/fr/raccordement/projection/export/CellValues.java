package fr.raccordement.projection.export;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.event.ExportRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How the values of a file are said: for people in the words of the screen and the time of Paris,
 * for programs as codes and in UTC (D-172).
 */
final class CellValues {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final Texte YES = new Texte("oui", "yes");
    private static final Texte NO = new Texte("non", "no");

    private final ExportLangue langue;
    private final boolean words;

    CellValues(ExportLangue langue, ExportValeurs valeurs) {
        this.langue = langue;
        this.words = valeurs == ExportValeurs.LIBELLES;
    }

    static CellValues of(ExportRequested request) {
        return new CellValues(request.langue(), request.valeurs());
    }

    /** A cell as a text, a number, a boolean, a day or an instant. */
    Object value(Object cell) {
        return switch (cell) {
            case Worded it -> words ? in(it.words()) : it.code();
            case Libelle it when words -> in(it.libelle());
            case Enum<?> it -> it.name();
            case Boolean it when words -> in(it ? YES : NO);
            case String it -> it;
            case Number it -> it;
            case Boolean it -> it;
            case LocalDate it -> it;
            case Instant it -> it;
            default -> throw new IllegalArgumentException("Not a value: " + cell.getClass());
        };
    }

    /** A cell as a text: an instant with its offset, a day as ISO 8601 has it. */
    String text(Object cell) {
        return switch (value(cell)) {
            case Instant it -> words ? WITH_OFFSET.format(it.atZone(PARIS)) : it.toString();
            case Object it -> it.toString();
        };
    }

    /** An instant as the clocks there showed it. */
    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone());
    }

    /** Where the clocks of the file are. */
    ZoneId zone() {
        return words ? PARIS : UTC;
    }

    /** A title in the language of the file. */
    String in(Texte text) {
        return langue == ExportLangue.FR ? text.fr() : text.en();
    }
}
