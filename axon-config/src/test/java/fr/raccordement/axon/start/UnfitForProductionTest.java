package fr.raccordement.axon.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class UnfitForProductionTest {

    private static final String HOST = "raccordement.plateforme.reseau.PRODUCTION.SFTP.hote";

    @TempDir private Path data;
    private final Map<String, Object> settings = new HashMap<>();

    /** Fit, but for the seal, whose other disk a test has not. */
    @BeforeEach
    void fit() throws IOException {
        Files.writeString(data.resolve("manifest.json"), "{}");
        settings.putAll(
                Map.of(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        "https://id.gouv.fr",
                        "server.address",
                        "0.0.0.0",
                        HOST,
                        "sftp.choruspro.gouv.fr",
                        "raccordement.data",
                        data.toString(),
                        "raccordement.portail.adresse",
                        "https://raccordement.gouv.fr",
                        "raccordement.sauvegarde.repertoire",
                        data.toString(),
                        "raccordement.scellement.repertoire",
                        "/proc/publie",
                        "raccordement.limites.requests-per-second",
                        "100"));
    }

    @Test
    void what_is_fit_is_told_nothing() {
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    raccordement.plateforme.reseau.PRODUCTION.SFTP.hote, sftp.plateforme.example, PRODUCTION.SFTP.hote
                    raccordement.plateforme.reseau.PRODUCTION.AS2.url, https://as2.plateforme.example/as2, PRODUCTION.AS2.url
                    raccordement.plateforme.reseau.PRODUCTION.AS2.url, https://AS2.Plateforme.EXAMPLE:8443, PRODUCTION.AS2.url
                    raccordement.portail.adresse, http://localhost:8080, raccordement.portail.adresse
                    raccordement.portail.adresse, https://127.0.0.1, raccordement.portail.adresse
                    raccordement.portail.adresse, -, raccordement.portail.adresse
                    server.address, 127.0.0.1, server.forward-headers-strategy
                    server.address, ::1, server.forward-headers-strategy
                    raccordement.sauvegarde.repertoire, -, raccordement.sauvegarde.repertoire
                    raccordement.sauvegarde.repertoire, /nowhere, no backup in /nowhere
                    raccordement.limites.requests-per-second, -, raccordement.limites
                    spring.mail.host, smtp.gouv.fr, raccordement.courriel.expediteur
                    """)
    void what_is_not_is_told_with_what_would_mend_it(String name, String value, String mends) {
        if (value == null) {
            settings.remove(name);
        } else {
            settings.put(name, value);
        }

        assertThat(found()).singleElement().asString().contains(mends).endsWith(".");
    }

    @Test
    void a_seal_on_the_disk_of_the_data_is_told_though_its_directory_is_not_there_yet() {
        settings.put(
                "raccordement.scellement.repertoire", data.resolve("not/there/yet").toString());

        assertThat(found())
                .singleElement()
                .asString()
                .contains("raccordement.scellement.repertoire");
    }

    @ParameterizedTest
    @CsvSource({
        "raccordement.plateforme.reseau.PRODUCTION.SFTP.hote, sftp.example.gouv.fr",
        "raccordement.plateforme.reseau.PRODUCTION.SFTP.hote, exemple",
        "server.forward-headers-strategy, native",
        "raccordement.portail.adresse, https://localhosting.gouv.fr"
    })
    void what_only_looks_like_it_is_not(String name, String value) {
        settings.put(name, value);
        if (name.startsWith("server.")) {
            settings.put("server.address", "127.0.0.1");
        }

        assertThat(found()).isEmpty();
    }

    @Test
    void the_demonstration_is_not_judged() {
        settings.keySet().removeIf(it -> !it.equals("raccordement.data"));

        assertThat(found()).isEmpty();
    }

    private List<String> found() {
        var environment = new StandardEnvironment();
        Stream.of("systemEnvironment", "systemProperties")
                .forEach(environment.getPropertySources()::remove);
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        return UnfitForProduction.of(environment);
    }
}
