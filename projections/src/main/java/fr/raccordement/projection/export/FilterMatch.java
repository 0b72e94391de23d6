package fr.raccordement.projection.export;

import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/**
 * Whether a document matches a filter, as MongoDB would decide. Knows what lists use: equality,
 * {@code $in}, ranges and expressions on fields, within {@code $and} and {@code $or}.
 */
final class FilterMatch {

    private FilterMatch() {}

    static boolean matches(BsonDocument filter, BsonDocument document) {
        return filter.entrySet().stream().allMatch(clause -> holds(clause, document));
    }

    private static boolean holds(Map.Entry<String, BsonValue> clause, BsonDocument document) {
        var condition = clause.getValue();
        return switch (clause.getKey()) {
            case "$and" ->
                    condition.asArray().stream().allMatch(it -> matches(it.asDocument(), document));
            case "$or" ->
                    condition.asArray().stream().anyMatch(it -> matches(it.asDocument(), document));
            default -> holds(condition, valueAt(document, clause.getKey()));
        };
    }

    private static boolean holds(BsonValue condition, BsonValue value) {
        return condition.isDocument()
                ? condition.asDocument().entrySet().stream()
                        .allMatch(operator -> holdsOfAny(value, operator))
                : equal(value, condition);
    }

    /** Of an array, one element is enough. */
    private static boolean holdsOfAny(BsonValue value, Map.Entry<String, BsonValue> operator) {
        return value.isArray()
                ? value.asArray().stream().anyMatch(it -> holds(it, operator))
                : holds(value, operator);
    }

    private static boolean holds(BsonValue value, Map.Entry<String, BsonValue> operator) {
        var operand = operator.getValue();
        return switch (operator.getKey()) {
            case "$eq" -> equal(value, operand);
            case "$in" -> in(value, operand.asArray());
            case "$lt" -> compare(value, operand, order -> order < 0);
            case "$lte" -> compare(value, operand, order -> order <= 0);
            case "$gt" -> compare(value, operand, order -> order > 0);
            case "$gte" -> compare(value, operand, order -> order >= 0);
            default -> throw new IllegalArgumentException("Not used by any list: " + operator);
        };
    }

    private static boolean in(BsonValue value, BsonArray values) {
        return values.stream().anyMatch(it -> equal(value, it));
    }

    private static boolean equal(BsonValue value, BsonValue wanted) {
        if (wanted.isRegularExpression()) {
            var expression = Pattern.compile(wanted.asRegularExpression().getPattern());
            return texts(value).anyMatch(text -> expression.matcher(text).find());
        }
        return value.equals(wanted)
                || value.isArray() && !wanted.isArray() && value.asArray().contains(wanted);
    }

    private static Stream<String> texts(BsonValue value) {
        return (value.isArray() ? value.asArray().stream() : Stream.of(value))
                .filter(BsonValue::isString)
                .map(it -> it.asString().getValue());
    }

    /** Instants only: lists use ranges of nothing else. */
    private static boolean compare(BsonValue value, BsonValue bound, IntPredicate wanted) {
        return value.isDateTime()
                && wanted.test(
                        Long.compare(value.asDateTime().getValue(), bound.asDateTime().getValue()));
    }

    private static BsonValue valueAt(BsonDocument document, String path) {
        BsonValue value = document;
        for (var step : path.split("[.]")) {
            value =
                    value.isDocument()
                            ? value.asDocument().get(step, BsonNull.VALUE)
                            : BsonNull.VALUE;
        }
        return value;
    }
}
