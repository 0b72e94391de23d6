package fr.raccordement.projection.export;

import fr.raccordement.api.Texte;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an export writes: the same columns in every row. */
public interface ExportTable {

    /** What the table is called, short enough for a sheet. */
    Texte titre();

    List<Column> columns();

    /** About how many rows there are. */
    long count();

    /** The rows in order: a text, a number, a boolean or nothing for each column. */
    void forEach(Consumer<List<@Nullable Object>> row);

    /**
     * A column.
     *
     * @param nom its name in JSON
     * @param titre its title elsewhere
     */
    record Column(String nom, Texte titre) {

        public static Column of(String nom, String fr, String en) {
            return new Column(nom, new Texte(fr, en));
        }
    }
}
