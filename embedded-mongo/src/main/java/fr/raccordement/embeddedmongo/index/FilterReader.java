package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a filter into alternatives, of which a document has to satisfy one. */
final class FilterReader {

    private static final int MAX_ALTERNATIVES = 32;

    private FilterReader() {}

    /**
     * At least one alternative; a condition that is not understood leaves them incomplete, never
     * wrong.
     */
    static List<Alternative> parse(Document filter) {
        var alternatives = List.of(Alternative.ANY);
        for (var clause : filter.entrySet()) {
            alternatives = product(alternatives, clause(clause.getKey(), clause.getValue()));
        }
        return alternatives;
    }

    private static List<Alternative> clause(String key, @Nullable Object operand) {
        return switch (key) {
            case "$and" -> all(documents(operand));
            case "$or" -> any(documents(operand));
            case "$comment" -> List.of(Alternative.ANY);
            default -> List.of(ConditionReader.parse(key, operand));
        };
    }

    private static List<Alternative> all(List<Document> filters) {
        return filters.stream()
                .map(FilterReader::parse)
                .reduce(FilterReader::product)
                .orElse(List.of(Alternative.UNKNOWN));
    }

    private static List<Alternative> any(List<Document> filters) {
        var any = filters.stream().flatMap(filter -> parse(filter).stream()).toList();
        return any.isEmpty() || any.size() > MAX_ALTERNATIVES ? List.of(Alternative.UNKNOWN) : any;
    }

    private static List<Alternative> product(List<Alternative> some, List<Alternative> others) {
        if (some.size() * others.size() > MAX_ALTERNATIVES) {
            return some.stream().map(Alternative.UNKNOWN::and).toList();
        }
        return some.stream().flatMap(one -> others.stream().map(one::and)).toList();
    }

    /** The elements if all are documents, otherwise none. */
    private static List<Document> documents(@Nullable Object value) {
        var documents = new ArrayList<Document>();
        if (value instanceof List<?> list) {
            for (var element : list) {
                if (!(element instanceof Document document)) {
                    return List.of();
                }
                documents.add(document);
            }
        }
        return documents;
    }
}
