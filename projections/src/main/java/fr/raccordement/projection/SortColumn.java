package fr.raccordement.projection;

import fr.raccordement.api.paging.PagePosition;
import java.time.Instant;
import java.util.function.Function;

/**
 * A field that a list may be ordered by; every document has it, with values of one type.
 *
 * @param field its name in the store
 * @param key its value in a document, as the text that cursors carry
 * @param value the value that such a text stands for
 */
public record SortColumn<D>(String field, Function<D, String> key, Function<String, Object> value) {

    /** Stands where there is no instant, and sorts after all that are. */
    public static final Instant NO_INSTANT = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Stands where there is no text, and sorts after all that begin with a letter or a digit. */
    public static final String NO_TEXT = "~";

    /** By text, compared character by character. */
    public static <D> SortColumn<D> ofText(String field, Function<D, String> text) {
        return new SortColumn<>(field, text, key -> key);
    }

    /** By instant, to the millisecond. */
    public static <D> SortColumn<D> ofInstant(String field, Function<D, Instant> instant) {
        return new SortColumn<>(
                field,
                document -> Long.toString(instant.apply(document).toEpochMilli()),
                key -> Instant.ofEpochMilli(Long.parseLong(key)));
    }

    /** By the name of a constant. */
    public static <D> SortColumn<D> ofEnum(String field, Function<D, Enum<?>> constant) {
        return ofText(field, document -> constant.apply(document).name());
    }

    /** By identifier. */
    public static <D> SortColumn<D> ofId(Function<D, String> id) {
        return ofText("_id", id);
    }

    Keyset.Start start(PagePosition position) {
        return new Keyset.Start(value.apply(position.key()), position.id());
    }
}
