package fr.raccordement.embeddedmongo.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueBytesTest {

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
