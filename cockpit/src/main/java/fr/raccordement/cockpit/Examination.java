package fr.raccordement.cockpit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import fr.raccordement.axon.settings.Settings;
import fr.raccordement.axon.start.UnfitForProduction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks at everything that a start would need, one after another, and writes nothing. */
final class Examination {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OLDEST_POSTGRES = 14;
    private static final int SHORTEST_PASSPHRASE = 12;

    /** How something is. */
    enum Diagnosis {
        WELL("+"),
        UNFIT("?"),
        WRONG("x");

        private final String mark;

        Diagnosis(String mark) {
            this.mark = mark;
        }
    }

    /** What was found, in a sentence. */
    record Finding(Diagnosis diagnosis, String sentence) {

        String mark() {
            return diagnosis.mark;
        }
    }

    private final ConfigurableEnvironment settings;
    private final List<Finding> findings = new ArrayList<>();

    Examination(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    List<Finding> all() {
        settings();
        machine();
        data();
        events();
        readModels();
        axonServer();
        provider();
        mail();
        port();
        backups();
        UnfitForProduction.of(settings).forEach(it -> add(Diagnosis.UNFIT, it));
        return List.copyOf(findings);
    }

    private void add(Diagnosis diagnosis, String sentence, Object... values) {
        findings.add(
                new Finding(diagnosis, values.length == 0 ? sentence : sentence.formatted(values)));
    }

    private String text(String name) {
        return settings.getProperty(name, "");
    }

    /** Whether a setting is said to be wrong already. */
    private boolean isNamed(String setting) {
        return findings.stream().anyMatch(it -> it.sentence().startsWith(setting + " takes "));
    }

    /** Of one that takes no such value, which is said once, what it is without being given. */
    private <T> T value(String name, Class<T> type, T otherwise) {
        try {
            return settings.getProperty(name, type, otherwise);
        } catch (ConversionException e) {
            if (!isNamed(name)) {
                add(Diagnosis.WRONG, "%s takes no such value.", name);
            }
            return otherwise;
        }
    }

    private void settings() {
        var mistakes = Settings.mistakes(settings);
        mistakes.forEach(it -> add(Diagnosis.WRONG, it));
        if (mistakes.isEmpty()) {
            add(Diagnosis.WELL, "The settings exist, and have values that they take.");
        }
        var demonstration =
                value(
                        "raccordement.demonstration.enabled",
                        Boolean.class,
                        !UnfitForProduction.tokens(settings));
        if (demonstration && UnfitForProduction.tokens(settings)) {
            add(
                    Diagnosis.WRONG,
                    "The demonstration accounts and bearer tokens are both configured.");
        } else if (demonstration) {
            add(Diagnosis.UNFIT, "It is a demonstration: its accounts have known passwords.");
        } else if (!UnfitForProduction.tokens(settings)) {
            add(
                    Diagnosis.WRONG,
                    "Nobody could log in: the demonstration is off, and no issuer of tokens is set"
                            + " (spring.security.oauth2.resourceserver.jwt.issuer-uri).");
        }
    }

    private void machine() {
        var java = Runtime.version().feature();
        add(
                java == 25 ? Diagnosis.WELL : Diagnosis.WRONG,
                "JDK %s; it is built for 25.",
                Runtime.version());
        var heap = Runtime.getRuntime().maxMemory() >> 20;
        add(
                heap >= 400 ? Diagnosis.WELL : Diagnosis.UNFIT,
                "At most %d MB of heap on this machine, unless -Xmx says otherwise.",
                heap);
    }

    private void data() {
        var data =
                Path.of(settings.getProperty("raccordement.data", "./data"))
                        .toAbsolutePath()
                        .normalize();
        var nearest = data;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            add(Diagnosis.WRONG, "The data directory %s cannot be written: %s.", data, nearest);
            return;
        }
        try {
            var free = Files.getFileStore(nearest).getUsableSpace();
            var least =
                    value("raccordement.disque.minimum", DataSize.class, DataSize.ofMegabytes(32));
            add(
                    free < least.toBytes() ? Diagnosis.WRONG : Diagnosis.WELL,
                    "The data directory %s %s; %d MB are free there.",
                    data,
                    Files.exists(data) ? "is there" : "would be made",
                    free >> 20);
        } catch (IOException e) {
            add(
                    Diagnosis.WRONG,
                    "The disk of the data directory %s cannot be looked at: %s",
                    data,
                    e);
        }
    }

    private void events() {
        var url = text("raccordement.events.url");
        if (value("axon.axonserver.enabled", Boolean.class, false)) {
            return;
        }
        if (isNamed("raccordement.events.url")) {
            return;
        }
        if (url.isEmpty()) {
            add(
                    System.getProperty("os.name").equals("Linux")
                            ? Diagnosis.WELL
                            : Diagnosis.WRONG,
                    "Events are kept by a PostgreSQL of the program's own, which runs on Linux.");
            return;
        }
        var properties = new Properties();
        properties.setProperty("connectTimeout", String.valueOf(PATIENCE.toSeconds()));
        properties.setProperty("socketTimeout", String.valueOf(PATIENCE.toSeconds()));
        if (!text("raccordement.events.username").isEmpty()) {
            properties.setProperty("user", text("raccordement.events.username"));
            properties.setProperty("password", text("raccordement.events.password"));
        }
        var shown = url.replaceFirst("\\?.*", "");
        try (var connection = DriverManager.getConnection(url, properties);
                var query =
                        connection.prepareStatement(
                                "select has_schema_privilege(current_schema(), 'CREATE'),"
                                        + " to_regclass('domain_event_entry') is not null")) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            add(
                    version >= OLDEST_POSTGRES ? Diagnosis.WELL : Diagnosis.WRONG,
                    "The events: PostgreSQL %d at %s.",
                    version,
                    shown);
            try (var row = query.executeQuery()) {
                row.next();
                var mayCreate = row.getBoolean(1);
                var holdsEvents = row.getBoolean(2);
                add(
                        mayCreate
                                ? Diagnosis.WELL
                                : holdsEvents ? Diagnosis.UNFIT : Diagnosis.WRONG,
                        "Its user %s create tables; there are %s.",
                        mayCreate ? "may" : "may not",
                        holdsEvents ? "tables of events already" : "no tables of events yet");
                sealed(!holdsEvents, holdsEvents ? sealOf(connection) : "")
                        .ifPresent(findings::add);
            }
        } catch (SQLException e) {
            add(
                    Diagnosis.WRONG,
                    "The PostgreSQL of the events at %s cannot be used: %s",
                    shown,
                    firstLine(e));
        }
    }

    /** The key of the log that the store says it is sealed by; empty where it says none. */
    private static String sealOf(Connection connection) throws SQLException {
        try (var query =
                        connection.prepareStatement(
                                "select convert_from(payload, 'UTF8')::jsonb ->> 'cle'"
                                        + " from domain_event_entry"
                                        + " where aggregate_identifier = 'scellement-magasin'"
                                        + " and payload_type like '%.Scellement%ed'"
                                        + " order by sequence_number desc limit 1");
                var row = query.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /**
     * Whether what is published here is the log that seals this store: on the seal of another,
     * events would not be sealed. Programs of before sealed without having the store say so.
     *
     * @param empty whether the store has no events
     * @param known the key that the store names; empty where it names none
     */
    Optional<Finding> sealed(boolean empty, String known) {
        var data = settings.getProperty("raccordement.data", "./data");
        var published =
                Path.of(
                        settings.getProperty(
                                "raccordement.scellement.repertoire", data + "/scellement/publie"));
        try {
            var here = Files.readString(published.resolve("cle-publique")).strip();
            if (here.equals(known)) {
                return finding(
                        Diagnosis.WELL, "The sealed log in %s is that of these events.", published);
            }
            return known.isEmpty() && !empty
                    ? Optional.empty()
                    : finding(
                            Diagnosis.WRONG,
                            "The sealed log in %s is that of other events: its key is %s, and these"
                                    + " %s. Nothing would be sealed: move it away with its journal"
                                    + " and key, or name others by raccordement.scellement.*.",
                            published,
                            here,
                            empty ? "are none yet" : "name " + known);
        } catch (NoSuchFileException nothing) {
            return known.isEmpty()
                    ? Optional.empty()
                    : finding(
                            Diagnosis.UNFIT,
                            "These events are sealed by the log %s, which is not in %s: bring it"
                                    + " and its key, or begin another (restartScellement).",
                            known.replaceFirst("\\+.*", ""),
                            published);
        } catch (IOException e) {
            return finding(
                    Diagnosis.WRONG, "The sealed log in %s cannot be read: %s", published, e);
        }
    }

    private static Optional<Finding> finding(
            Diagnosis diagnosis, String sentence, Object... values) {
        return Optional.of(new Finding(diagnosis, sentence.formatted(values)));
    }

    private void readModels() {
        var url = text("raccordement.mongo.url");
        if (isNamed("raccordement.mongo.url")) {
            return;
        }
        if (url.isEmpty()) {
            add(Diagnosis.WELL, "Read models are kept in the data directory.");
            return;
        }
        try {
            var parsed = new ConnectionString(url);
            var client =
                    MongoClientSettings.builder()
                            .applyConnectionString(parsed)
                            .applyToClusterSettings(
                                    it ->
                                            it.serverSelectionTimeout(
                                                    PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .build();
            try (var mongo = MongoClients.create(client)) {
                mongo.getDatabase("admin").runCommand(new Document("ping", 1));
                add(
                        Diagnosis.WELL,
                        "The read models: MongoDB at %s.",
                        String.join(",", parsed.getHosts()));
            }
        } catch (MongoException | IllegalArgumentException e) {
            add(Diagnosis.WRONG, "The MongoDB of the read models cannot be used: %s", firstLine(e));
        }
    }

    private void axonServer() {
        if (value("axon.axonserver.enabled", Boolean.class, false)) {
            for (var server :
                    settings.getProperty("axon.axonserver.servers", "localhost:8124").split(",")) {
                reach("Axon Server", server.strip(), 8124);
            }
        }
    }

    private void mail() {
        var host = text("spring.mail.host");
        if (!host.isEmpty()) {
            reach("The mail server", host, value("spring.mail.port", Integer.class, 25));
        }
    }

    private void reach(String what, String server, int usual) {
        var parts = server.split(":", 2);
        try (var socket = new Socket()) {
            var port = parts.length == 2 ? Integer.parseInt(parts[1]) : usual;
            socket.connect(new InetSocketAddress(parts[0], port), (int) PATIENCE.toMillis());
            add(Diagnosis.WELL, "%s at %s:%d takes connections.", what, parts[0], port);
        } catch (IOException | IllegalArgumentException e) {
            add(Diagnosis.WRONG, "%s at %s cannot be reached: %s", what, server, firstLine(e));
        }
    }

    private void provider() {
        var issuer = text("spring.security.oauth2.resourceserver.jwt.issuer-uri");
        if (issuer.isEmpty()) {
            return;
        }
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
                            BodyHandlers.ofString());
            var metadata = JsonMapper.builder().build().readTree(answer.body());
            var said = metadata.path("issuer").asString("");
            add(
                    said.equals(issuer) ? Diagnosis.WELL : Diagnosis.WRONG,
                    said.equals(issuer)
                            ? "The issuer of tokens answers: %s."
                            : "The issuer of tokens %s calls itself %s: tokens would be refused.",
                    issuer,
                    said);
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            add(
                    Diagnosis.WRONG,
                    "The issuer of tokens %s does not answer as one: %s",
                    issuer,
                    firstLine(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void port() {
        var port = value("server.port", Integer.class, 8080);
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    new InetSocketAddress(
                            InetAddress.getByName(
                                    settings.getProperty("server.address", "0.0.0.0")),
                            port));
            add(Diagnosis.WELL, "Port %d is free.", port);
        } catch (IOException | IllegalArgumentException e) {
            add(Diagnosis.WRONG, "Port %d cannot be listened on: %s", port, firstLine(e));
        }
    }

    private void backups() {
        var directory = text("raccordement.sauvegarde.repertoire");
        if (directory.isEmpty()) {
            return;
        }
        var path = Path.of(directory);
        if (Files.exists(path) && !(Files.isDirectory(path) && Files.isWritable(path))) {
            add(Diagnosis.WRONG, "The directory of backups %s cannot be written.", directory);
        }
        if (isNamed("raccordement.sauvegarde.phrase")
                || isNamed("raccordement.sauvegarde.phrase-fichier")) {
            return;
        }
        var phrase = text("raccordement.sauvegarde.phrase");
        var file = text("raccordement.sauvegarde.phrase-fichier");
        try {
            var known =
                    phrase.isEmpty() && !file.isEmpty()
                            ? Files.readString(Path.of(file)).strip()
                            : phrase;
            add(
                    known.length() >= SHORTEST_PASSPHRASE ? Diagnosis.WELL : Diagnosis.WRONG,
                    known.length() >= SHORTEST_PASSPHRASE
                            ? "Backups go to %s, with a passphrase."
                            : "Backups go to %s, and no passphrase of 12 characters or more is"
                                    + " set.",
                    directory);
        } catch (IOException e) {
            add(Diagnosis.WRONG, "The file of the passphrase cannot be read: %s", file);
        }
    }

    private static String firstLine(Exception e) {
        var message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
