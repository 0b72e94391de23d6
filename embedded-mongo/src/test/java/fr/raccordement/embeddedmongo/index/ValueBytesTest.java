package fr.raccordement.embeddedmongo.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueBytesTest {

    private static final String MAX = String.valueOf(Character.MAX_VALUE);

    /** The last unit of each length and the first of the next; the surrogates and beside them. */
    private static final String BOUNDARIES =
            "\u0000\u0001\u0002\u007E\u007F\u0080\u0081\u07FE\u07FF\u0800\u0801\u0FFF\u1000\uD7FF"
                    + "\uD800\uDBFF\uDC00\uDFFF\uE000\uFFFE\uFFFF";

    private static final List<@Nullable Object> VALUES =
            Arrays.asList(
                    MinKey.getInstance(),
                    null,
                    Missing.getInstance(),
                    Long.MIN_VALUE,
                    -(1L << 60),
                    -1.5,
                    -1,
                    -0.0,
                    0,
                    0L,
                    Double.MIN_VALUE,
                    0.1,
                    1,
                    1L,
                    1.0,
                    10,
                    (1L << 60) - 1,
                    1L << 60,
                    (1L << 60) + 1,
                    (1L << 60) + 2,
                    Long.MAX_VALUE,
                    "",
                    "\u0000",
                    "\u0000\u0000",
                    "\u0001",
                    "a",
                    "a\u0000",
                    "aa",
                    "ab",
                    "é",
                    "\uD83D\uDE00",
                    "\uFFFD",
                    UUID.fromString("00000000-0000-0000-0000-000000000001"),
                    UUID.fromString("f0000000-0000-0000-0000-000000000000"),
                    new ObjectId("0000000000000000000000ff"),
                    new ObjectId("ff0000000000000000000000"),
                    false,
                    true,
                    Instant.ofEpochMilli(-1),
                    Instant.EPOCH,
                    Instant.ofEpochMilli(Long.MAX_VALUE / 2),
                    MaxKey.getInstance());

    @Test
    void bytes_are_ordered_as_the_engine_orders_values() {
        for (var one : VALUES) {
            for (var other : VALUES) {
                assertThat(Arrays.compareUnsigned(ValueBytes.of(one), ValueBytes.of(other)))
                        .as("%s and %s", one, other)
                        .satisfies(
                                order ->
                                        assertThat(Integer.signum(order))
                                                .isEqualTo(engineOrder(one, other)));
            }
        }
    }

    @Test
    void bytes_of_one_value_never_begin_those_of_another() {
        for (var one : VALUES) {
            for (var other : VALUES) {
                var bytes = ValueBytes.of(one);
                var others = ValueBytes.of(other);
                assertThat(Arrays.mismatch(bytes, others))
                        .as("%s and %s", one, other)
                        .matches(at -> at == -1 || at < Math.min(bytes.length, others.length));
            }
        }
    }

    @Test
    void texts_are_ordered_by_each_of_their_units() {
        for (int unit = 1; unit <= Character.MAX_VALUE; unit++) {
            var lower = String.valueOf((char) (unit - 1));
            var higher = String.valueOf((char) unit);
            assertOrder(lower, higher);
            assertOrder("a" + lower + MAX, "a" + higher);
            assertOrder(lower + higher, higher + lower);
        }
    }

    @Test
    void texts_of_units_around_the_lengths_of_an_encoding_are_ordered_as_texts() {
        var random = new Random(1);
        var texts = Stream.generate(() -> text(random)).limit(300).toList();

        for (var one : texts) {
            for (var other : texts) {
                assertOrder(one, other);
            }
        }
    }

    /** The bytes stand in files: an order alone could be kept by other ones. */
    @Test
    void a_text_without_surrogates_is_written_in_utf_8() {
        for (int point = 2; point <= Character.MAX_VALUE; point++) {
            if (!Character.isSurrogate((char) point)) {
                assertThat(ValueBytes.ofTextBeginning(Character.toString(point)))
                        .as("U+%04X", point)
                        .endsWith(Character.toString(point).getBytes(UTF_8))
                        .hasSize(1 + Character.toString(point).getBytes(UTF_8).length);
            }
        }
    }

    /** A code point beyond the first plane is ordered by its surrogates, as the engine does. */
    @Test
    void each_surrogate_is_written_in_three_bytes() {
        assertThat(ValueBytes.ofTextBeginning("\uD83D\uDE00"))
                .isEqualTo(
                        HexFormat.of()
                                .parseHex(
                                        "%02x".formatted(ValueType.STRING.code())
                                                + "eda0bdedb880"));
    }

    private static void assertOrder(String one, String other) {
        assertThat(Integer.signum(Arrays.compareUnsigned(ValueBytes.of(one), ValueBytes.of(other))))
                .as(() -> escaped(one) + " and " + escaped(other))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    private static String escaped(String text) {
        return text.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(4), 0, BOUNDARIES.length())
                .mapToObj(at -> String.valueOf(BOUNDARIES.charAt(at)))
                .collect(Collectors.joining());
    }

    @Test
    void composed_values_are_told_apart_but_have_no_order() {
        var document = new Document("a", 1);

        assertThat(ValueBytes.of(document)).isEqualTo(ValueBytes.of(new Document("a", 1.0)));
        assertThat(ValueBytes.of(document)).isNotEqualTo(ValueBytes.of(new Document("a", 2)));
        assertThat(new ValueBytes().append(document).isOrdered()).isFalse();
        assertThat(new ValueBytes().append("a").isOrdered()).isTrue();
    }

    private static int engineOrder(@Nullable Object one, @Nullable Object other) {
        return Integer.signum(ValueComparator.asc().compare(one, other));
    }
}
