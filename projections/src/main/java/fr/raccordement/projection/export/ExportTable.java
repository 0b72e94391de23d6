package fr.raccordement.projection.export;

import fr.raccordement.api.Texte;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an export writes: rows with the same columns. */
public interface ExportTable {

    /** Short enough for the name of a sheet. */
    Texte title();

    List<Column> columns();

    /** About how many rows there are. */
    long count();

    /**
     * The rows in order: for each column nothing, a text, a number, a boolean, a day, an instant, a
     * constant or something {@link Worded}.
     */
    void forEach(Consumer<List<@Nullable Object>> row);

    /**
     * A column.
     *
     * @param name its name in JSON
     * @param title its title elsewhere
     */
    record Column(String name, Texte title) {

        public static Column of(String name, String fr, String en) {
            return new Column(name, new Texte(fr, en));
        }
    }
}
