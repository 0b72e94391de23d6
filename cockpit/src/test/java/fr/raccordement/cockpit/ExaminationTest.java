package fr.raccordement.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.cockpit.Examination.Diagnosis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ExaminationTest {

    /** Nothing listens there: it is reserved (RFC 863), and needs rights to be opened. */
    private static final String NOBODY = "localhost:9";

    @TempDir private Path data;
    private final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void well() {
        settings.putAll(
                Map.of(
                        "raccordement.data",
                        data.resolve("data").toString(),
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        "0"));
    }

    @Test
    void the_demonstration_on_an_empty_machine_would_start_and_nothing_is_made()
            throws IOException {
        assertThat(wrong()).isEmpty();
        try (var files = Files.list(data)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    raccordement.events.url, jdbc:postgresql://localhost:9/raccordement, PostgreSQL of the events at jdbc:postgresql://localhost:9/raccordement
                    raccordement.mongo.url, mongodb://localhost:9/raccordement, MongoDB of the read models
                    raccordement.mongo.url, nonsense, MongoDB of the read models
                    spring.security.oauth2.resourceserver.jwt.issuer-uri, http://localhost:9/realms/chorus, issuer of tokens http://localhost:9/realms/chorus
                    spring.mail.host, localhost:9, mail server
                    raccordement.demonstration.enabled, false, Nobody could log in
                    raccordement.data, /proc/nowhere, /proc/nowhere
                    raccordement.sauvegarde.repertoire, /tmp, no passphrase
                    raccordement.sauvegarde.phrase-fichier, /nowhere, passphrase
                    raccordement.disque.minimum, 1000000TB, The data directory
                    server.port, eighty, server.port takes no such value.
                    axon.axonserver.enabled, perhaps, axon.axonserver.enabled takes no such value.
                    """)
    void what_would_stop_the_start_is_said_in_one_sentence(String name, String value, String said) {
        settings.put(name, value);
        if (name.endsWith("phrase-fichier")) {
            settings.put("raccordement.sauvegarde.repertoire", "/tmp");
        }

        assertThat(wrong()).singleElement().asString().contains(said).hasLineCount(1);
    }

    @Test
    void a_server_of_events_between_nodes_has_to_take_connections() {
        settings.put("axon.axonserver.enabled", "true");
        settings.put("axon.axonserver.servers", NOBODY + ", " + NOBODY);

        assertThat(wrong()).hasSize(2).allMatch(it -> it.startsWith("Axon Server at " + NOBODY));
    }

    @Test
    void a_port_that_another_has_is_named() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("server.port", String.valueOf(other.getLocalPort()));

            assertThat(wrong()).singleElement().asString().contains("Port " + other.getLocalPort());
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # published, empty, known, diagnosis,  said
                    -,           true,  '',    -,         -
                    -,           false, '',    -,         -
                    a+1+b,       false, a+1+b, WELL,      is that of these events
                    a+1+b,       true,  '',    WRONG,     these are none yet
                    a+1+b,       false, c+2+d, WRONG,     'its key is a+1+b, and these name c+2+d'
                    a+1+b,       false, '',    -,         -
                    -,           false, c+2+d, UNFIT,     'sealed by the log c, which is not in'
                    """)
    void the_seal_is_that_of_the_events(
            @Nullable String published,
            boolean empty,
            String known,
            @Nullable Diagnosis diagnosis,
            @Nullable String said)
            throws IOException {
        if (published != null) {
            var directory = Files.createDirectories(data.resolve("data/scellement/publie"));
            Files.writeString(directory.resolve("cle-publique"), published + "\n");
        }

        var found = examination().sealed(empty, known);
        assertThat(found.map(Examination.Finding::diagnosis))
                .isEqualTo(Optional.ofNullable(diagnosis));
        found.ifPresent(it -> assertThat(it.sentence()).contains(said));
    }

    @Test
    void no_password_is_said() {
        settings.put("raccordement.events.url", "jdbc:postgresql://localhost:9/x?password=hunter2");
        settings.put("raccordement.events.password", "hunter2");
        settings.put("raccordement.mongo.url", "mongodb://user:hunter2@localhost:9/x");

        assertThat(wrong()).hasSize(2).noneMatch(it -> it.contains("hunter2"));
    }

    private Examination examination() {
        var environment = new StandardEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        return new Examination(environment);
    }

    private List<String> wrong() {
        return examination().all().stream()
                .filter(it -> it.diagnosis() == Diagnosis.WRONG)
                .map(Examination.Finding::sentence)
                .toList();
    }
}
