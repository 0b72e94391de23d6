package fr.raccordement.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import fr.raccordement.api.Refusal;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.processing.UnavailableException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.bson.Document;
import org.springframework.context.ApplicationContext;

/** The program as its clients see it: commands with who sends them, and what can be read after. */
final class Program {

    private static final String STRUCTURE = "73282932000074";
    private static final Actor ACTOR = new Actor("fournisseur", Set.of());
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int LOOK_MILLIS = 20;
    private static final int MOST_ATTEMPTS = 240;
    private static final String UNAVAILABLE = "UNAVAILABLE";
    private static final Set<String> LATE = Set.of("CERT_TIMEOUT", "CERT_BUSY", UNAVAILABLE);

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final HikariDataSource database;
    private final MongoCollection<Document> fiches;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final long eventsBefore;
    private final long fichesBefore;

    Program(ApplicationContext context) throws SQLException {
        commands = context.getBean(CommandGateway.class);
        queries = context.getBean(QueryGateway.class);
        database = context.getBean(DataSource.class).unwrap(HikariDataSource.class);
        fiches = context.getBean(MongoDatabase.class).getCollection("fiches");
        eventsBefore = events();
        fichesBefore = fiches.countDocuments();
    }

    /** A creation as the API sends it; returns the identifier once it is acknowledged. */
    String create() {
        var id = UUID.randomUUID().toString();
        var command =
                new CreateFiche(
                        new FicheId(id),
                        STRUCTURE,
                        FicheKind.EMETTEUR,
                        Environnement.QUALIFICATION);
        var version = send(command, ACTOR);
        require(Long.valueOf(0).equals(version), "A creation answered version " + version);
        acknowledged.incrementAndGet();
        return id;
    }

    /** Sends a command as a call of this actor does; returns what it answers. */
    Object send(Object command, Actor actor) {
        var metaData = new HashMap<String, Object>(actor.asMetaData());
        metaData.put(Actor.CORRELATION_ID, UUID.randomUUID().toString());
        var message = GenericCommandMessage.asCommandMessage(command).andMetaData(metaData);
        return commands.send(message).join();
    }

    /**
     * Sends a command as often as it takes to have it decided: an analysis of certificates that was
     * late on a busy machine, or a store that was away, is no answer.
     *
     * @return the code of the rule that refused it; empty where it was done
     */
    Optional<String> attempt(Object command, Actor actor) {
        for (int left = MOST_ATTEMPTS; ; left--) {
            requireGoingOn();
            try {
                send(command, actor);
                return Optional.empty();
            } catch (CompletionException failed) {
                var code = code(failed.getCause());
                if (code == null || left == 0 && LATE.contains(code)) {
                    throw failed;
                }
                if (!LATE.contains(code)) {
                    return Optional.of(code);
                }
                pause();
            }
        }
    }

    /** What has to be done, sooner or later. */
    void insist(Object command, Actor actor) {
        var refused = attempt(command, actor);
        require(refused.isEmpty(), command.getClass().getSimpleName() + " is refused: " + refused);
    }

    /** From now on no command is sent. */
    void stop() {
        stopped.set(true);
    }

    void requireGoingOn() {
        if (stopped.get()) {
            throw new StoppedException();
        }
    }

    /** Null for a mistake of the program. */
    private static String code(Throwable failure) {
        if (failure instanceof UnavailableException) {
            return UNAVAILABLE;
        }
        return failure instanceof HandlerExecutionException refused
                        && refused.getDetails().orElse(null) instanceof Refusal refusal
                ? refusal.code()
                : null;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS * 25L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** What happened to a fiche, by the simple names of its events. */
    Set<String> happened(FicheId fiche) {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement(
                                "select distinct payload_type from domain_event_entry where"
                                        + " aggregate_identifier = ?")) {
            query.setString(1, fiche.toString());
            try (var found = query.executeQuery()) {
                var names = new HashSet<String>();
                while (found.next()) {
                    var name = found.getString(1);
                    names.add(name.substring(name.lastIndexOf('.') + 1));
                }
                return names;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The run is void.", e);
        }
    }

    /** The structures that were asked for a delegation, each as often as it was. */
    List<String> askedForDelegations() throws SQLException {
        try (var connection = connect();
                var query = connection.createStatement();
                var found =
                        query.executeQuery(
                                "select convert_from(payload, 'UTF8')::json ->> 'structure' from"
                                        + " domain_event_entry where payload_type like"
                                        + " '%.DelegationRequested'")) {
            var structures = new ArrayList<String>();
            while (found.next()) {
                structures.add(found.getString(1));
            }
            return structures;
        }
    }

    /** What a question about one thing is answered. */
    <R> Optional<R> find(Object question, Class<R> type) {
        return queries.query(question, ResponseTypes.optionalInstanceOf(type)).join();
    }

    /** When the last event happened. */
    Instant lastEvent() throws SQLException {
        try (var connection = connect();
                var query = connection.createStatement();
                var last =
                        query.executeQuery(
                                "select time_stamp from domain_event_entry order by global_index"
                                        + " desc limit 1")) {
            return last.next() ? Instant.parse(last.getString(1)) : Instant.EPOCH;
        }
    }

    /** Whether the read model shows the creation. */
    boolean shows(String id) {
        var found =
                fiches.find(Filters.eq(id))
                        .projection(Projections.include("version", "structure"))
                        .first();
        if (found == null) {
            return false;
        }
        require(
                found.get("version", Number.class).longValue() == 0
                        && STRUCTURE.equals(found.getString("structure")),
                "The read model shows " + found);
        return true;
    }

    /** Waits until every acknowledged creation is in the read model; answers how long it took. */
    double awaitReadModel() throws InterruptedException {
        var start = System.nanoTime();
        var expected = fichesBefore + acknowledged.get();
        while (fiches.estimatedDocumentCount() < expected) {
            require(System.nanoTime() - start < PATIENCE_NANOS, "The read model stays behind");
            Thread.sleep(LOOK_MILLIS);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** As many events, documents and listed fiches as creations acknowledged. */
    void verify() throws InterruptedException, SQLException {
        awaitReadModel();
        var stored = events() - eventsBefore;
        var kept = fiches.countDocuments() - fichesBefore;
        require(stored == acknowledged.get(), acknowledged + " answers, " + stored + " events");
        require(kept == acknowledged.get(), acknowledged + " answers, " + kept + " documents");
        var filter = FicheFilter.ofStructure(STRUCTURE);
        var question = new ListFiches(filter, FicheOrder.CREEE_LE_DESC, PageRequest.first(1), ACTOR);
        var page = queries.query(question, ResponseTypes.instanceOf(FichePage.class)).join();
        require(
                page.bounds().total() - fichesBefore == acknowledged.get(),
                acknowledged + " answers, " + page.bounds().total() + " fiches listed");
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** Where the arguments of a run have the program keep its data. */
    static Path data(String[] arguments) {
        var option = "--raccordement.data=";
        return Arrays.stream(arguments)
                .filter(it -> it.startsWith(option))
                .map(it -> Path.of(it.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    /** A connection of the bench's own to the database of the events. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** What all cores together have spent on this process. */
    static long cpuNanos() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException("The run is void. " + otherwise);
        }
    }

    /** How many events are stored. */
    long events() throws SQLException {
        try (var connection = connect();
                var query = connection.createStatement();
                var count = query.executeQuery("select count(*) from domain_event_entry")) {
            count.next();
            return count.getLong(1);
        }
    }
}
