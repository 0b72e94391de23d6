package fr.raccordement.embeddedmongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Documents and indexes as the query side has them, in any number. */
final class Fiches {

    static final List<Bson> INDEXES =
            List.of(
                    ascending("discarded", "creeeLe", "_id"),
                    ascending("discarded", "modifieeLe", "_id"),
                    ascending("discarded", "structure", "creeeLe", "_id"),
                    ascending("discarded", "structure", "modifieeLe", "_id"),
                    ascending("discarded", "statut", "creeeLe", "_id"),
                    ascending("discarded", "statut", "modifieeLe", "_id"),
                    ascending("recherche", "_id"),
                    ascending("type", "_id"),
                    ascending("utilisateur", "structure"));

    private static final List<String> STATUTS =
            List.of("BROUILLON", "ENVOYEE", "ENVOYEE_MAJ", "ACTIVEE", "DESACTIVEE");
    private static final int BATCH = 1_000;
    private static final int STRUCTURES = 20;
    private static final int TYPES = 3;

    private Fiches() {}

    static Document numbered(int number) {
        var random = new Random(number);
        var created = Instant.EPOCH.plusSeconds(number / 3);
        return new Document("_id", id(number))
                .append("discarded", random.nextInt(50) == 0)
                .append("structure", structure(random.nextInt(STRUCTURES)))
                .append("statut", STATUTS.get(random.nextInt(STATUTS.size())))
                .append("kind", random.nextBoolean() ? "EMETTEUR" : "RECEPTEUR")
                .append("creeeLe", Date.from(created))
                .append("modifieeLe", Date.from(created.plusSeconds(random.nextInt(1_000))))
                .append("recherche", List.of(id(number), "commune " + name(random), name(random)))
                .append("type", "TYPE_" + random.nextInt(TYPES))
                .append("utilisateur", "user" + number / STRUCTURES)
                .append("version", 0L);
    }

    static String id(int number) {
        return "%014d".formatted(number * 7919L);
    }

    static String structure(int number) {
        return "S%02d".formatted(number);
    }

    static void fill(MongoCollection<Document> fiches, int count) {
        for (int first = 0; first < count; first += BATCH) {
            var last = Math.min(count, first + BATCH);
            fiches.insertMany(IntStream.range(first, last).mapToObj(Fiches::numbered).toList());
        }
    }

    private static String name(Random random) {
        return random.ints(4, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
