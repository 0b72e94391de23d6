package fr.raccordement.axon.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

class KnownSettingsTest {

    private static final String FILE =
            """
            {"groups": [], "properties": [
              {"name": "spring.of-another", "type": "java.lang.String"},
              {"name": "raccordement.export.a-la-fois", "type": "java.lang.Integer", "takes": "count"},
              {"name": "raccordement.scellement.delai", "takes": "duration"},
              {"name": "raccordement.delegation.delai-activation", "takes": "duration-or-zero"},
              {"name": "raccordement.limites.body", "takes": "size"},
              {"name": "raccordement.disque.minimum", "takes": "size-or-zero"},
              {"name": "raccordement.scellement.actif", "takes": "boolean"},
              {"name": "raccordement.data", "takes": "text"},
              {"name": "raccordement.plateforme.reseau", "type": "java.util.Map<a,b>", "takes": "text"}
            ]}
            """;

    private final KnownSettings known =
            new KnownSettings(
                    List.of(new ByteArrayResource(FILE.getBytes(StandardCharsets.UTF_8))));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    raccordement.export.a-la-fois, 2
                    raccordement.export.aLaFois, 2
                    RACCORDEMENT_EXPORT_ALAFOIS, 1
                    RACCORDEMENT_EXPORT_A_LA_FOIS, 1
                    raccordement.scellement.delai, 10s
                    raccordement.scellement.delai, PT0.5S
                    raccordement.delegation.delai-activation, 0s
                    raccordement.limites.body, 3MB
                    raccordement.limites.body, 1024
                    raccordement.disque.minimum, 0
                    raccordement.scellement.actif, false
                    raccordement.scellement.actif, ''
                    raccordement.data, /anywhere
                    raccordement.plateforme.reseau.PRODUCTION.SFTP.hote, sftp.example
                    RACCORDEMENT_PLATEFORME_RESEAU_PRODUCTION_SFTP_HOTE, sftp.example
                    spring.anything, at all
                    """)
    void a_setting_that_is_known_takes_what_fits(String name, String value) {
        assertThat(mistakes(name, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "raccordement.scellement.delais,10s,is unknown; is it raccordement.scellement.delai?",
        "raccordement.scelement.delai,10s,is unknown; is it raccordement.scellement.delai?",
        "RACCORDEMENT_DATAS,x,is unknown; is it raccordement.data?",
        "raccordement.something.quite.else,x,is unknown.",
        "raccordement.export.a-la-fois,0,takes a whole number from 1 on.",
        "raccordement.export.a-la-fois,-5,takes a whole number from 1 on.",
        "raccordement.export.a-la-fois,two,takes a whole number from 1 on.",
        "raccordement.export.a-la-fois,99999999999,takes a whole number from 1 on.",
        "raccordement.scellement.delai,0s,takes a duration longer than nothing",
        "raccordement.scellement.delai,-1s,takes a duration longer than nothing",
        "raccordement.scellement.delai,soon,takes a duration longer than nothing",
        "raccordement.delegation.delai-activation,-1s,takes a duration",
        "raccordement.limites.body,0B,takes a size",
        "raccordement.limites.body,-1MB,takes a size",
        "raccordement.limites.body,much,takes a size",
        "raccordement.scellement.actif,perhaps,takes true or false.",
    })
    void all_others_are_named_with_what_they_take(String name, String value, String sentence) {
        assertThat(mistakes(name, value))
                .singleElement()
                .asString()
                .startsWith(name + " " + sentence);
    }

    @Test
    void all_mistakes_are_named_at_once_and_no_value() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "given",
                                Map.of(
                                        "raccordement.scellement.cler", "secret",
                                        "raccordement.limites.body", "secret")));

        assertThat(known.mistakes(environment)).hasSize(2).noneMatch(it -> it.contains("secret"));
    }

    @Test
    void a_value_may_refer_to_another_one() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "given",
                                Map.of(
                                        "often", "5s",
                                        "raccordement.scellement.delai", "${often}")));

        assertThat(known.mistakes(environment)).isEmpty();
    }

    private List<String> mistakes(String name, String value) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("given", Map.of(name, value)));
        return known.mistakes(environment);
    }
}
