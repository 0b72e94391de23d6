package fr.raccordement.embeddedmongo.index;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values as bytes whose unsigned order is that of the values: equal bytes for equal values,
 * and the bytes of no value begin those of another. Integers and doubles are in one order; texts
 * are ordered by their UTF-16 units, as the engine orders them.
 */
final class ValueBytes {

    private static final int END = 0;
    private static final int ESCAPE = 1;
    private static final int REMAINDER_MIDDLE = 0x8000;

    private final ByteArrayOutputStream out;
    private boolean ordered = true;

    ValueBytes() {
        this(new ByteArrayOutputStream());
    }

    /** Appends to what is written already. */
    ValueBytes(ByteArrayOutputStream out) {
        this.out = out;
    }

    static byte[] of(@Nullable Object value) {
        return new ValueBytes().append(value).toBytes();
    }

    /** Bytes, then more. */
    static byte[] joined(byte[] bytes, byte[] more) {
        var joined = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, joined, bytes.length, more.length);
        return joined;
    }

    /** The beginning of the bytes of all texts that begin so. */
    static byte[] ofTextBeginning(String text) {
        var bytes = new ValueBytes();
        bytes.out.write(ValueType.STRING.code());
        bytes.text(text);
        return bytes.toBytes();
    }

    ValueBytes append(@Nullable Object value) {
        out.write(ValueType.of(value).code());
        switch (value) {
            case null -> {}
            case Missing _ -> {}
            case MinKey _ -> {}
            case MaxKey _ -> {}
            case Collection<?> list when list.isEmpty() -> {}
            case Number number -> number(number);
            case String text -> textWithEnd(text);
            case UUID uuid -> textWithEnd(uuid.toString());
            case Boolean truth -> out.write(truth ? 1 : 0);
            case Instant instant -> signed(instant.toEpochMilli());
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Object other -> composed(other);
        }
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** Whether the order of the bytes is known to be the engine's order of the values. */
    boolean isOrdered() {
        return ordered;
    }

    private void composed(Object value) {
        ordered = false;
        if (value instanceof Document document) {
            document.forEach(this::field);
        } else if (value instanceof Collection<?> list) {
            list.forEach(this::append);
        } else {
            escaped(ObjectDataType.serialize(value));
        }
        out.write(END);
    }

    private void field(String name, @Nullable Object value) {
        out.write(ValueType.of(value).code());
        textWithEnd(name);
        append(value);
    }

    /** The nearest double, then what an integer too long for a double has beyond it. */
    private void number(Number number) {
        var nearest = number.doubleValue();
        ordered &= !(number instanceof Decimal128);
        var bits = Double.doubleToLongBits(nearest == 0 ? 0d : nearest);
        signed(bits < 0 ? bits ^ Long.MAX_VALUE : bits);
        var remainder = number instanceof Long exact ? exact - (long) nearest : 0;
        big(REMAINDER_MIDDLE + remainder, Short.BYTES);
    }

    private void signed(long number) {
        big(number ^ Long.MIN_VALUE, Long.BYTES);
    }

    private void big(long number, int bytes) {
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (number >>> shift));
        }
    }

    private void textWithEnd(String text) {
        text(text);
        out.write(END);
    }

    private void text(String text) {
        if (isPlain(text)) {
            out.writeBytes(text.getBytes(US_ASCII));
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            unit(text.charAt(i));
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ESCAPE || text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** One UTF-16 unit, in one to three bytes as UTF-8 would write it; 0 and 1 are escaped. */
    private void unit(int unit) {
        if (unit <= ESCAPE) {
            out.write(ESCAPE);
            out.write(unit + 1);
        } else if (unit < 0x80) {
            out.write(unit);
        } else if (unit < 0x800) {
            out.write(0xC0 | unit >> 6);
            out.write(0x80 | unit & 0x3F);
        } else {
            out.write(0xE0 | unit >> 12);
            out.write(0x80 | unit >> 6 & 0x3F);
            out.write(0x80 | unit & 0x3F);
        }
    }

    private void escaped(byte[] bytes) {
        for (var each : bytes) {
            var unit = Byte.toUnsignedInt(each);
            if (unit <= ESCAPE) {
                out.write(ESCAPE);
                out.write(unit + 1);
            } else {
                out.write(unit);
            }
        }
    }
}
