package fr.raccordement.query.export;

import fr.raccordement.projection.export.ExportTable.Column;
import fr.raccordement.query.structure.StructuresAsOf.Known;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param column its name and title
 * @param value what it shows of a row, given by what each structure was known, by its key
 */
public record ListColumn<R>(
        Column column, BiFunction<R, Function<String, Known>, @Nullable Object> value) {

    /** One that shows something of the row itself. */
    public static <R> ListColumn<R> of(
            String name, String fr, String en, Function<R, @Nullable Object> value) {
        return new ListColumn<>(Column.of(name, fr, en), (row, _) -> value.apply(row));
    }

    /** One that shows the name of a structure of the row. */
    public static <R> ListColumn<R> ofName(
            String name, String fr, String en, Function<R, String> key) {
        return new ListColumn<>(
                Column.of(name, fr, en), (row, known) -> known.apply(key.apply(row)).nom());
    }

    /** One that shows the identifier of a structure of the row. */
    public static <R> ListColumn<R> ofIdentifiant(
            String name, String fr, String en, Function<R, String> key) {
        return new ListColumn<>(
                Column.of(name, fr, en), (row, known) -> known.apply(key.apply(row)).identifiant());
    }
}
