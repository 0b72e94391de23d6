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

/** Parses the condition of a filter on one field. */
final class ConditionReader {

    private static final int MAX_POINTS = 10_000;
    private static final Set<String> REGEX_OPERATORS = Set.of("$regex", "$options");

    private ConditionReader() {}

    static Alternative parse(String field, @Nullable Object condition) {
        if (!FieldPath.isPlain(field)) {
            return Alternative.UNKNOWN;
        }
        if (BsonRegularExpression.isRegularExpression(condition)) {
            return expression(field, condition);
        }
        if (condition instanceof Document operators) {
            return operators.entrySet().stream()
                    .map(entry -> operator(field, entry))
                    .reduce(Alternative::and)
                    .map(it -> it.joinedOn(field))
                    .orElse(Alternative.UNKNOWN);
        }
        return in(field, Arrays.asList(condition));
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
        if (values.size() > MAX_POINTS || !values.stream().allMatch(ConditionReader::isPoint)) {
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

    private static Alternative expression(String field, @Nullable Object condition) {
        var regex = RegexPrefix.of(BsonRegularExpression.convertToRegularExpression(condition));
        if (regex == null) {
            return Alternative.UNKNOWN;
        }
        var prefix = Alternative.of(field, List.of(Interval.textsBeginning(regex.text())));
        var alone =
                !(condition instanceof Document all) || REGEX_OPERATORS.containsAll(all.keySet());
        return regex.complete() && alone ? prefix : prefix.and(Alternative.UNKNOWN);
    }

    private static boolean isPoint(@Nullable Object value) {
        return value == null || value instanceof BinData || isComparable(value);
    }

    private static boolean isComparable(Object value) {
        return ValueType.of(value).isComparable() && !(value instanceof Decimal128);
    }
}
