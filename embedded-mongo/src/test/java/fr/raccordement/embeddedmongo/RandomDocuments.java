package fr.raccordement.embeddedmongo;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Random documents, filters and sorts; the same seed gives the same ones. */
final class RandomDocuments {

    static final List<Bson> INDEXES =
            List.of(
                    Indexes.ascending("mixed"),
                    Indexes.compoundIndex(Indexes.descending("mixed"), Indexes.ascending("few")),
                    Indexes.compoundIndex(Indexes.ascending("few"), Indexes.descending("when")),
                    Indexes.ascending("few", "when", "_id"),
                    Indexes.ascending("few", "word", "when"),
                    Indexes.ascending("words", "_id"),
                    Indexes.ascending("few", "words"),
                    Indexes.compoundIndex(
                            Indexes.ascending("few"), Indexes.descending("deep.value")),
                    Indexes.ascending("deep.value", "deep.other"));

    private static final List<String> FIELDS =
            List.of("_id", "mixed", "few", "when", "word", "words", "deep.value", "deep.other");

    /** Without arrays, which the engine compares in contradictory ways. */
    private static final List<String> SORTED = List.of("_id", "mixed", "few", "when", "word");

    private static final String LETTERS = "aab\u0000\u0001éz";

    private final Random random;

    RandomDocuments(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Object identifier() {
        return below(4) == 0 ? below(60) : "id-" + below(150);
    }

    Document document(Object id) {
        var document = new Document("_id", id);
        fields().forEach(field -> document.append(field, value(field)));
        return document;
    }

    /** A few fields and new values for them. */
    Document changes() {
        var changes = new Document();
        var fields = fields();
        changes.append("few", below(4));
        fields.forEach(field -> changes.append(field, value(field)));
        return changes;
    }

    Document filter() {
        return below(6) == 0 ? choiceAndBeginning() : filter(2);
    }

    private Document choiceAndBeginning() {
        return new Document("few", new Document("$in", values("few", 1 + below(3))))
                .append("words", new Document("$regex", "^" + word()));
    }

    /** A sort; the identifier comes last, so that there is only one answer. */
    Document order() {
        var order = new Document();
        var sign = sign();
        for (int i = below(3); i > 0; i--) {
            order.append(one(SORTED), below(5) == 0 ? -sign : sign);
        }
        order.putIfAbsent("_id", sign);
        return order;
    }

    /** A sort that an index is likely to have. */
    Document orderOfAnIndex() {
        var sign = sign();
        return switch (below(4)) {
            case 0 -> new Document("when", sign).append("_id", sign);
            case 1 -> new Document("_id", sign);
            case 2 ->
                    new Document("few", sign)
                            .append("word", sign)
                            .append("when", sign)
                            .append("_id", sign);
            default -> new Document("few", sign).append("when", -sign).append("_id", sign);
        };
    }

    private Document filter(int depth) {
        var filter = new Document();
        for (int i = 1 + below(3); i > 0; i--) {
            var field = one(FIELDS);
            filter.append(field, condition(field));
        }
        if (depth > 0 && below(3) == 0) {
            filter.append(one(List.of("$and", "$or", "$or")), filters(depth - 1));
        }
        return filter;
    }

    private List<Document> filters(int depth) {
        return IntStream.rangeClosed(0, 1 + below(2)).mapToObj(_ -> filter(depth)).toList();
    }

    private Object condition(String field) {
        if (field.startsWith("word") && below(3) == 0) {
            return new Document("$regex", expression());
        }
        return switch (below(6)) {
            case 0 -> new Document("$in", values(field, below(4)));
            case 1 -> new Document(one(List.of("$gt", "$gte")), present(field));
            case 2 -> new Document(one(List.of("$lt", "$lte")), present(field));
            case 3 ->
                    new Document(one(List.of("$gt", "$gte")), present(field))
                            .append(one(List.of("$lt", "$lte")), present(field));
            case 4 -> new Document(one(List.of("$eq", "$ne")), scalar(field));
            default -> new Document("$eq", scalar(field));
        };
    }

    private String expression() {
        return one(List.of("^", "^", "^", ""))
                + one(List.of("a", "aa", "a+", "b.", "é", "z$", "ab*"));
    }

    private List<@Nullable Object> values(String field, int count) {
        return IntStream.range(0, count)
                .<@Nullable Object>mapToObj(_ -> scalar(field))
                .collect(ArrayList::new, List::add, List::addAll);
    }

    private @Nullable Object value(String field) {
        return switch (field) {
            case "words" -> below(8) == 0 ? word() : words();
            case "deep" ->
                    below(2) == 0 ? deep() : Stream.generate(this::deep).limit(below(3)).toList();
            default -> scalar(field);
        };
    }

    private @Nullable Object scalar(String field) {
        return below(12) == 0 && !field.equals("_id") ? null : present(field);
    }

    private Object present(String field) {
        return switch (field) {
            case "_id" -> identifier();
            case "few" -> below(4);
            case "when" -> Date.from(Instant.EPOCH.plusSeconds(below(40)));
            case "word", "words" -> word();
            default -> mixed();
        };
    }

    private Object mixed() {
        List<Supplier<Object>> kinds =
                List.of(
                        () -> below(10),
                        () -> (long) below(10),
                        () -> below(20) / 2d,
                        () -> -below(5),
                        () -> (1L << 60) + below(3),
                        () -> below(2) == 0,
                        this::word,
                        () -> Date.from(Instant.EPOCH.plusSeconds(below(5))),
                        () -> new ObjectId(below(3), below(3)));
        return one(kinds).get();
    }

    private Document deep() {
        var deep = new Document();
        if (below(4) > 0) {
            deep.append("value", below(5));
        }
        return below(4) > 0 ? deep.append("other", scalar("mixed")) : deep;
    }

    private List<String> words() {
        return Stream.generate(this::word).limit(below(4)).toList();
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = below(5); i > 0; i--) {
            word.append(LETTERS.charAt(below(LETTERS.length())));
        }
        return word.toString();
    }

    private List<String> fields() {
        return Stream.of("mixed", "few", "when", "word", "words", "deep")
                .filter(_ -> below(5) > 0)
                .toList();
    }

    private int sign() {
        return below(2) == 0 ? 1 : -1;
    }

    private <T> T one(List<T> choice) {
        return choice.get(below(choice.size()));
    }
}
