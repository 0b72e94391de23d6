package fr.raccordement.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.raccordement.RaccordementApplication;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructureFilter;
import fr.raccordement.api.structure.query.StructureOrder;
import fr.raccordement.api.structure.query.StructurePage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * What reading costs among 1,000 and among 100,000 fiches, in the read store of the whole program.
 *
 * <p>The two sizes are two collections with the indexes that the program declared, asked in turn:
 * A B B A. The screen's own questions, which also count and look behind, are asked of the one
 * collection that there is of each, among 1,000 and then among 100,000 fiches and structures.
 */
final class Growth {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int BATCH = 1_000;
    private static final int STRUCTURES = 50;
    private static final int RARE = 40;
    private static final int PAGE = 20;
    private static final double PAGE_GOAL = 1.5;
    private static final double LOOK_UP_GOAL = 1.3;
    private static final List<String> STATUTS =
            List.of("BROUILLON", "ENVOYEE", "ENVOYEE_MAJ", "ACTIVEE", "DESACTIVEE");

    private static final List<String> KINDS = names(FicheKind.values());
    private static final List<String> ENVIRONNEMENTS = names(Environnement.values());
    private static final List<String> PROTOCOLES =
            Stream.concat(names(Protocole.values()).stream(), Stream.of("~")).toList();

    private final Random random = new Random(1);
    private final int samples;
    private final QueryGateway queries;
    private final MongoCollection<Document> fiches;
    private final MongoCollection<Document> structures;
    private final MongoCollection<Document> few;
    private final MongoCollection<Document> many;

    private Growth(int samples, QueryGateway queries, MongoDatabase database) {
        this.samples = samples;
        this.queries = queries;
        this.fiches = database.getCollection("fiches");
        this.structures = database.getCollection("structures");
        this.few = database.getCollection("growth_few");
        this.many = database.getCollection("growth_many");
    }

    static void main(String[] args) throws InterruptedException, SQLException {
        Locale.setDefault(Locale.ROOT);
        var settings = Arrays.copyOfRange(args, 3, args.length);
        try (var context = SpringApplication.run(RaccordementApplication.class, settings)) {
            var program = new Program(context);
            program.create();
            program.awaitReadModel();
            var database = context.getBean(MongoDatabase.class);
            var samples = Integer.parseInt(args[2]);
            new Growth(samples, context.getBean(QueryGateway.class), database).measure();
        }
    }

    private void measure() {
        var model = fiches.find().first();
        var structure = structures.find().first();
        fill(few, it -> like(model, it), Growth::id, FEW);
        fill(many, it -> like(model, it), Growth::id, MANY);
        System.out.printf(
                "%nReading among %,d and %,d fiches, %d samples of each, medians (ms)%n",
                FEW, MANY, 4 * samples);
        System.out.printf("%-34s %8s %8s %8s%n", "", "1,000", "100,000", "ratio");
        compare("page of 20, newest", PAGE_GOAL, documents -> page(documents, anything()));
        compare("page of 20, of a structure", PAGE_GOAL, documents -> page(documents, structure()));
        compare("page of 20, after a cursor", PAGE_GOAL, this::pageAfterOne);
        compare("page of 20, by a word of all", PAGE_GOAL, it -> page(it, called("commune")));
        compare("page of 20, by a word of forty", PAGE_GOAL, it -> page(it, called("rare")));
        compare("page of 20, by a SIRET", PAGE_GOAL, it -> page(it, called(siret(anyOf(it)))));
        compare("look-up by identifier", LOOK_UP_GOAL, this::lookUp);
        compare("count of a structure", PAGE_GOAL, this::count);
        screen(model, structure);
    }

    private void compare(String name, double goal, Consumer<MongoCollection<Document>> question) {
        sample(few, question);
        sample(many, question);
        var ofFew = new ArrayList<Double>();
        var ofMany = new ArrayList<Double>();
        for (int round = 0; round < 2; round++) {
            ofFew.addAll(sample(few, question));
            ofMany.addAll(sample(many, question));
            ofMany.addAll(sample(many, question));
            ofFew.addAll(sample(few, question));
        }
        print(name, goal, ofFew, ofMany);
    }

    /** The questions of the lists on the screen, through the query bus. */
    private void screen(Document model, Document structure) {
        var few = asked(model, structure, FEW);
        var many = asked(model, structure, MANY);
        few.forEach((name, times) -> print(name, PAGE_GOAL, times, many.get(name)));
    }

    /** Each question among so many fiches and structures, once it was asked as often before. */
    private Map<String, List<Double>> asked(Document model, Document structure, int count) {
        fill(fiches, it -> like(model, it), Growth::id, count);
        fill(structures, it -> structureLike(structure, it), Growth::siret, count);
        var times = new LinkedHashMap<String, List<Double>>();
        for (var question : questions(count).entrySet()) {
            timed(question.getValue());
            times.put(question.getKey(), timed(question.getValue()));
        }
        return times;
    }

    private Map<String, Runnable> questions(int count) {
        var questions = new LinkedHashMap<String, Runnable>();
        questions.put("the screen's list", () -> list(null, PAGE));
        questions.put("the screen's list, by status", () -> counted(null));
        questions.put("recherche, a word of all", () -> list("commune", PAGE));
        questions.put("a word of all, by status", () -> counted("commune"));
        questions.put("recherche, a word of forty", () -> list("rare", PAGE));
        questions.put("recherche, a SIRET", () -> list(siret(anyOf(count)), PAGE));
        questions.put("recherche, two words of all", () -> list("commune de", PAGE));
        questions.put("structures, a word of all", () -> register("commune", PAGE));
        questions.put("structures, a word of forty", () -> register("rare", PAGE));
        questions.put("structures, a SIRET", () -> register(siret(random.nextInt(count)), 1));
        return questions;
    }

    private void list(@Nullable String recherche, int found) {
        list(recherche, found, PageRequest.first(PAGE));
    }

    /** As the portal asks. */
    private void counted(@Nullable String recherche) {
        list(recherche, PAGE, new PageRequest(PAGE, false, null, true, true));
    }

    private void list(@Nullable String recherche, int found, PageRequest request) {
        var filter =
                new FicheFilter(
                        null, recherche, List.of(), null, null, null, null, null, null, null, null, null);
        var viewer = new Actor("auditeur", Set.of(Role.AUDITEUR));
        var question =
                new ListFiches(filter, FicheOrder.CREEE_LE_DESC, request, viewer);
        var page = queries.query(question, ResponseTypes.instanceOf(FichePage.class)).join();
        Program.require(page.fiches().size() == found, "A page shows " + page.fiches().size());
    }

    private void register(String recherche, int found) {
        var question =
                new ListStructures(
                        new StructureFilter(recherche, null, null, null),
                        StructureOrder.SIRET_ASC,
                        PageRequest.first(PAGE));
        var page = queries.query(question, ResponseTypes.instanceOf(StructurePage.class)).join();
        Program.require(page.structures().size() == found, "A page shows " + page.structures().size());
    }

    /** The number of one of the structures that the fiches of a collection are of. */
    private int anyOf(MongoCollection<Document> documents) {
        return anyOf(documents == few ? FEW : MANY);
    }

    private int anyOf(int count) {
        return random.nextInt(count / PAGE);
    }

    private List<Double> sample(
            MongoCollection<Document> documents, Consumer<MongoCollection<Document>> question) {
        return timed(() -> question.accept(documents));
    }

    private List<Double> timed(Runnable question) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < samples; i++) {
            var start = System.nanoTime();
            question.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
    }

    private void page(MongoCollection<Document> documents, Document filter) {
        var order = new Document("creeeLe", -1).append("_id", -1);
        var found = documents.find(filter).sort(order).limit(PAGE + 1).into(new ArrayList<>());
        Program.require(found.size() > PAGE / 2, "A page shows " + found.size());
    }

    private void pageAfterOne(MongoCollection<Document> documents) {
        var instant = Date.from(created(FEW / 2 + random.nextInt(FEW / 2)));
        var later = new Document("creeeLe", new Document("$lt", instant));
        var tied = new Document("creeeLe", instant).append("_id", new Document("$lt", "f"));
        var beyond = new Document("creeeLe", new Document("$lte", instant));
        page(
                documents,
                new Document(
                        "$and",
                        List.of(anything(), beyond, new Document("$or", List.of(later, tied)))));
    }

    private void lookUp(MongoCollection<Document> documents) {
        var number = random.nextInt(documents == few ? FEW : MANY);
        var found = documents.find(Filters.eq(id(number))).first();
        Program.require(found != null, "A fiche is not found");
    }

    private void count(MongoCollection<Document> documents) {
        var count = documents.countDocuments(structure());
        Program.require(count > 0, "A structure has no fiche");
    }

    /** As the program asks: all values are named where any will do. */
    private static Document anything() {
        return new Document("discarded", false)
                .append("kind", anyOf(KINDS))
                .append("environnement", anyOf(ENVIRONNEMENTS))
                .append("cles.protocole", anyOf(PROTOCOLES))
                .append("statut", anyOf(STATUTS));
    }

    /** As a search asks: a word of the structure's name, or of the fiche itself. */
    private static Document called(String word) {
        var beginning = Pattern.compile("^" + word);
        return anything()
                .append(
                        "$and",
                        List.of(
                                new Document(
                                        "$or",
                                        List.of(
                                                new Document("mots", beginning),
                                                new Document("motsPropres", beginning)))));
    }

    private Document structure() {
        return new Document("discarded", false)
                .append("structure", anyOf(List.of("S" + random.nextInt(STRUCTURES))))
                .append("kind", anyOf(KINDS))
                .append("statut", anyOf(STATUTS));
    }

    private static Document anyOf(List<String> values) {
        return new Document("$in", values);
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private void fill(
            MongoCollection<Document> documents,
            IntFunction<Document> like,
            IntFunction<String> id,
            int count) {
        for (var index : fiches.listIndexes()) {
            documents.createIndex(index.get("key", Document.class));
        }
        for (int first = 0; first < count; first += BATCH) {
            var batch = IntStream.range(first, first + BATCH).mapToObj(like);
            var known = documents.countDocuments(Filters.eq(id.apply(first)));
            if (known == 0) {
                documents.insertMany(batch.toList());
            }
        }
    }

    private static Document like(Document model, int number) {
        return new Document(model)
                .append("_id", id(number))
                .append("structure", "S" + number % STRUCTURES)
                .append("mots", words(number, number / PAGE))
                .append("motsPropres", List.of(id(number)))
                .append("statut", STATUTS.get(number % STATUTS.size()))
                .append("creeeLe", Date.from(created(number)))
                .append("modifieeLe", Date.from(created(number).plusSeconds(number % BATCH)));
    }

    private static Document structureLike(Document model, int number) {
        return new Document(model)
                .append("_id", siret(number))
                .append(
                        "identifiants",
                        List.of(
                                new Document("identifiant", siret(number))
                                        .append("depuis", Date.from(created(number)))))
                .append("recherche", words(number, number))
                .append("cleNom", "commune %06d".formatted(number))
                .append("enregistreeLe", Date.from(created(number)));
    }

    /** What is searched: the words of a name that all share or few, and a SIRET. */
    private static List<String> words(int number, int structure) {
        return List.of("commune", "de", number < RARE ? "rare" : "ville" + number, siret(structure));
    }

    /** Of no structure that there is. */
    private static String siret(int number) {
        return "9%013d".formatted(number);
    }

    private static Instant created(int number) {
        return Instant.EPOCH.plusSeconds(number);
    }

    private static String id(int number) {
        return "fiche-%08x-%06d".formatted(number * 0x9E3779B1, number);
    }

    private static void print(String name, double goal, List<Double> few, List<Double> many) {
        var ofFew = median(few);
        var ofMany = median(many);
        var ratio = ofMany / ofFew;
        System.out.printf(
                "%-34s %8.3f %8.3f %8.2f  goal <= %.1f: %s%n",
                name, ofFew, ofMany, ratio, goal, ratio <= goal ? "met" : "MISSED");
    }

    private static double median(List<Double> times) {
        return Figures.of(times.stream().mapToDouble(Double::doubleValue).toArray()).median();
    }
}
