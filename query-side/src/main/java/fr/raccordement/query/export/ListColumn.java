package fr.raccordement.query.export;

import fr.raccordement.projection.export.ExportTable.Column;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param column its name and title
 * @param value what it shows of a row, given the name of each structure by its SIRET
 */
public record ListColumn<R>(
        Column column, BiFunction<R, Function<String, String>, @Nullable Object> value) {

    /** One that shows something of the row itself. */
    public static <R> ListColumn<R> of(
            String name, String fr, String en, Function<R, @Nullable Object> value) {
        return new ListColumn<>(Column.of(name, fr, en), (row, _) -> value.apply(row));
    }

    /** One that shows the name of a structure of the row. */
    public static <R> ListColumn<R> ofName(
            String name, String fr, String en, Function<R, String> siret) {
        return new ListColumn<>(
                Column.of(name, fr, en), (row, names) -> names.apply(siret.apply(row)));
    }
}
