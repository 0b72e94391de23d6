package fr.raccordement.graphql.pagination;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The cursors of one list: places in it, signed for it (D-098). */
public final class ListCursors {

    private static final int SIGNATURE_LENGTH = 16;
    private static final char BETWEEN = '\u0000';

    private final CursorKey key;
    private final byte[] list;

    ListCursors(CursorKey key, byte[] list) {
        this.key = key;
        this.list = list;
    }

    /** The cursor of a place. */
    public String cursor(PagePosition place) {
        var text = (place.key() + BETWEEN + place.id()).getBytes(UTF_8);
        var cursor =
                ByteBuffer.allocate(SIGNATURE_LENGTH + text.length)
                        .put(signature(text))
                        .put(text)
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The place that a cursor stands for, or null without one. Refuses with CURSOR_INVALID whatever
     * was not made for this list and this viewer.
     */
    public @Nullable PagePosition place(@Nullable String cursor) {
        return place(cursor, "after");
    }

    private @Nullable PagePosition place(@Nullable String cursor, String path) {
        return cursor == null ? null : read(cursor, path);
    }

    /** The number that the place of a cursor says; the other one without a cursor. */
    public long number(@Nullable String cursor, long without) {
        var place = place(cursor);
        return place == null ? without : Long.parseLong(place.key());
    }

    /**
     * The part of the list that the arguments of a connection ask for.
     *
     * @param last how many before {@code before}; null for {@code first} after {@code after}
     * @param selected what is to be answered, and so counted
     */
    public PageRequest pageRequest(
            int first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            DataFetchingFieldSelectionSet selected) {
        return new PageRequest(
                last == null ? first : last,
                last != null,
                last == null ? place(after, "after") : place(before, "before"),
                selected.contains("totalCount"),
                selected.contains("facettes"));
    }

    private PagePosition read(String cursor, String path) {
        var bytes = decode(cursor, path);
        if (bytes.length < SIGNATURE_LENGTH) {
            throw invalid(path);
        }
        var text = Arrays.copyOfRange(bytes, SIGNATURE_LENGTH, bytes.length);
        if (!MessageDigest.isEqual(signature(text), Arrays.copyOf(bytes, SIGNATURE_LENGTH))) {
            throw invalid(path);
        }
        var parts = new String(text, UTF_8).split(Character.toString(BETWEEN), 2);
        return new PagePosition(parts[0], parts[1]);
    }

    private static byte[] decode(String cursor, String path) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw invalid(path);
        }
    }

    /** Signs the list and the place; the length of the list separates the two. */
    private byte[] signature(byte[] text) {
        var message =
                ByteBuffer.allocate(Integer.BYTES + list.length + text.length)
                        .putInt(list.length)
                        .put(list)
                        .put(text)
                        .array();
        return Arrays.copyOf(key.sign(message), SIGNATURE_LENGTH);
    }

    private static RuleViolatedException invalid(String path) {
        return new RuleViolatedException(
                "CURSOR_INVALID",
                path,
                "Ce curseur n'est pas de cette liste, telle que vous la demandez.",
                "This cursor is not of this list as you ask for it.");
    }
}
