package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a filter asks of one field. */
final class ConditionReader {

    private static final int MOST = 10_000;
    private static final Set<String> OF_EXPRESSION = Set.of("$regex", "$options");

    private ConditionReader() {}

    static Alternative read(String field, @Nullable Object asked) {
        if (!FieldPath.isPlain(field)) {
            return Alternative.UNKNOWN;
        }
        if (BsonRegularExpression.isRegularExpression(asked)) {
            return expression(field, asked);
        }
        if (asked instanceof Document operators) {
            return operators.entrySet().stream()
                    .map(entry -> operator(field, entry))
                    .reduce(Alternative::and)
                    .orElse(Alternative.UNKNOWN);
        }
        return in(field, Arrays.asList(asked));
    }

    private static Alternative operator(String field, Map.Entry<String, Object> entry) {
        var operand = entry.getValue();
        return switch (entry.getKey()) {
            case "$eq" -> in(field, Arrays.asList(operand));
            case "$in" ->
                    operand instanceof Collection<?> values
                            ? in(field, values)
                            : Alternative.UNKNOWN;
            case "$gt" -> range(field, operand, value -> Interval.above(value, false));
            case "$gte" -> range(field, operand, value -> Interval.above(value, true));
            case "$lt" -> range(field, operand, value -> Interval.below(value, false));
            case "$lte" -> range(field, operand, value -> Interval.below(value, true));
            default -> Alternative.UNKNOWN;
        };
    }

    private static Alternative in(String field, Collection<? extends @Nullable Object> values) {
        if (values.size() > MOST || !values.stream().allMatch(ConditionReader::isPoint)) {
            return Alternative.UNKNOWN;
        }
        Comparator<byte[]> unsigned = Arrays::compareUnsigned;
        var points = new TreeMap<byte[], Interval>(unsigned);
        values.stream().map(Interval::point).forEach(p -> points.put(p.from().prefix(), p));
        return Alternative.of(field, List.copyOf(points.values()));
    }

    private static Alternative range(
            String field, @Nullable Object bound, Function<Object, Interval> interval) {
        return bound != null && isComparable(bound)
                ? Alternative.of(field, List.of(interval.apply(bound)))
                : Alternative.UNKNOWN;
    }

    private static Alternative expression(String field, @Nullable Object asked) {
        var read = RegexPrefix.of(BsonRegularExpression.convertToRegularExpression(asked));
        if (read == null) {
            return Alternative.UNKNOWN;
        }
        var begins = Alternative.of(field, List.of(Interval.textsBeginning(read.text())));
        var alone = !(asked instanceof Document all) || OF_EXPRESSION.containsAll(all.keySet());
        return read.whole() && alone ? begins : begins.and(Alternative.UNKNOWN);
    }

    private static boolean isPoint(@Nullable Object value) {
        return value == null || value instanceof BinData || isComparable(value);
    }

    private static boolean isComparable(Object value) {
        return ValueType.of(value).isComparable() && !(value instanceof Decimal128);
    }
}
