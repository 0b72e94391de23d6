package fr.raccordement.embeddedmongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The answers of a store that scans everything each time, in a few lines of Java. */
final class ReferenceModel {

    private final Map<String, Document> documents = new TreeMap<>();

    void put(Document document) {
        documents.put(document.getString("_id"), new Document(document));
    }

    void put(Collection<Document> all) {
        all.forEach(this::put);
    }

    void removeAll(Document filter) {
        documents.values().removeIf(document -> matches(document, filter));
    }

    List<Document> find(Document filter, Document order) {
        return matching(filter).sorted((one, other) -> compare(one, other, order)).toList();
    }

    long count(Document filter) {
        return matching(filter).count();
    }

    private Stream<Document> matching(Document filter) {
        return documents.values().stream().filter(document -> matches(document, filter));
    }

    private static boolean matches(Document document, Document filter) {
        return filter.entrySet().stream()
                .allMatch(
                        clause ->
                                switch (clause.getKey()) {
                                    case "$or" ->
                                            filter.getList("$or", Document.class).stream()
                                                    .anyMatch(one -> matches(document, one));
                                    case "$and" ->
                                            filter.getList("$and", Document.class).stream()
                                                    .allMatch(one -> matches(document, one));
                                    default ->
                                            holds(document.get(clause.getKey()), clause.getValue());
                                });
    }

    private static boolean holds(@Nullable Object value, @Nullable Object condition) {
        return switch (condition) {
            case Document operators ->
                    operators.entrySet().stream()
                            .allMatch(each -> holds(value, each.getKey(), each.getValue()));
            case Pattern pattern ->
                    elements(value).anyMatch(text -> pattern.matcher(text.toString()).find());
            case null -> value == null;
            default -> elements(value).anyMatch(condition::equals);
        };
    }

    private static boolean holds(@Nullable Object value, String operator, Object operand) {
        return switch (operator) {
            case "$in" -> ((List<?>) operand).stream().anyMatch(each -> holds(value, each));
            case "$gt" -> elements(value).anyMatch(each -> compared(each, operand) > 0);
            case "$gte" -> elements(value).anyMatch(each -> compared(each, operand) >= 0);
            case "$lt" -> elements(value).anyMatch(each -> compared(each, operand) < 0);
            case "$lte" -> elements(value).anyMatch(each -> compared(each, operand) <= 0);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static Stream<Object> elements(@Nullable Object value) {
        return value instanceof List<?> list
                ? new ArrayList<Object>(list).stream()
                : Stream.ofNullable(value);
    }

    private static int compare(Document one, Document other, Document order) {
        for (var field : order.entrySet()) {
            var compared = compared(one.get(field.getKey()), other.get(field.getKey()));
            if (compared != 0) {
                return (int) field.getValue() * compared;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compared(@Nullable Object one, @Nullable Object other) {
        return Objects.compare(
                (Comparable<Object>) one,
                (Comparable<Object>) other,
                Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
