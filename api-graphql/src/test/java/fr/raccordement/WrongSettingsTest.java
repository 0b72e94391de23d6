package fr.raccordement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.raccordement.processing.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/**
 * Whoever asks before the start, and the start itself, name every setting that is wrong in one
 * answer, whatever reads it later, and make nothing.
 */
class WrongSettingsTest {

    @TempDir private Path place;
    private final Map<String, String> wrong = new TreeMap<>();

    @BeforeEach
    void one_of_each_kind() throws IOException {
        Files.writeString(place.resolve("phrase"), "elevenchars");
        wrong.putAll(
                Map.of(
                        "raccordement.delegation.delai-activation", "2h",
                        "raccordement.courriel.heure", "25:00",
                        "raccordement.courriel.expediteur", "nobody",
                        "raccordement.portail.adresse", "raccordement.example.org",
                        "raccordement.portail.logo", "/nowhere.svg",
                        "raccordement.traces.adresse", "collector",
                        "raccordement.events.url", "postgresql://localhost/raccordement",
                        "raccordement.mongo.url", "localhost",
                        "raccordement.pagination.cle", "short",
                        "raccordement.demonstration.enabled", "perhaps"));
        wrong.putAll(
                Map.of(
                        "raccordement.export.menage", "often",
                        "raccordement.limites.document", "4GB",
                        "raccordement.disque.minimum", "much",
                        "raccordement.certificats.politiques", "/nowhere.csv",
                        "raccordement.roles", "everything",
                        "raccordement.scellement.origine", "a name",
                        "raccordement.scellement.temoins", "nonsense",
                        "raccordement.sauvegarde.phrase-fichier",
                                place.resolve("phrase").toString(),
                        "raccordement.plateforme.reseau.PRODUCTON.SFTP.hote", "x",
                        "raccordement.groupes.threads", "2"));
    }

    @Test
    void doctor_names_all_of_them() {
        var doctor =
                ServiceLoader.load(Tool.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(it -> it.name().equals("doctor"))
                        .findFirst()
                        .orElseThrow();
        var out = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, UTF_8));
        try {
            assertThat(doctor.run(List.of(arguments()))).isEqualTo(1);
        } finally {
            System.setOut(out);
        }

        assertThat(wrong.keySet())
                .allSatisfy(
                        it ->
                                assertThat(said.toString(UTF_8).lines())
                                        .filteredOn(line -> line.startsWith("x " + it))
                                        .as(it)
                                        .hasSize(1));
        assertThat(place.resolve("data")).doesNotExist();
    }

    @Test
    void so_does_the_start() {
        var refused =
                catchThrowable(
                        () -> SpringApplication.run(RaccordementApplication.class, arguments()));

        assertThat(wrong.keySet()).allSatisfy(it -> assertThat(refused).hasMessageContaining(it));
        assertThat(place.resolve("data")).doesNotExist();
    }

    private String[] arguments() {
        return Stream.concat(
                        wrong.entrySet().stream()
                                .map(it -> "--%s=%s".formatted(it.getKey(), it.getValue())),
                        Stream.of("--raccordement.data=" + place.resolve("data")))
                .toArray(String[]::new);
    }
}
