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
              {"name": "raccordement.delegation.delai-activation", "takes": "duration-or-zero", "most": "1h"},
              {"name": "raccordement.courriel.heure", "takes": "time"},
              {"name": "raccordement.courriel.expediteur", "takes": "mail-address"},
              {"name": "raccordement.portail.adresse", "takes": "web-address"},
              {"name": "raccordement.events.url", "takes": "postgresql"},
              {"name": "raccordement.mongo.url", "takes": "mongodb"},
              {"name": "raccordement.pagination.cle", "takes": "key"},
              {"name": "raccordement.sauvegarde.phrase", "takes": "passphrase"},
              {"name": "raccordement.portail.logo", "takes": "file"},
              {"name": "raccordement.limites.body", "takes": "size"},
              {"name": "raccordement.disque.minimum", "takes": "size-or-zero"},
              {"name": "raccordement.scellement.actif", "takes": "boolean"},
              {"name": "raccordement.data", "takes": "text"},
              {"name": "raccordement.plateforme.reseau", "type": "java.util.Map<a,b>", "takes": "text",
               "under": "(QUALIFICATION|PRODUCTION).(PESIT|SFTP|AS2).*"}
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
                    raccordement.plateforme.reseau.production.as2.url, https://as2.example
                    RACCORDEMENT_PLATEFORME_RESEAU_PRODUCTION_SFTP_HOTE, sftp.example
                    raccordement.delegation.delai-activation, 1h
                    raccordement.delegation.delai-activation, ''
                    raccordement.scellement.delai, P36500D
                    raccordement.limites.body, 2047MB
                    raccordement.courriel.heure, 07:00
                    raccordement.courriel.heure, 23:59
                    raccordement.courriel.expediteur, ne-pas-repondre@localhost
                    raccordement.courriel.expediteur, Raccordement <nobody@example.org>
                    raccordement.portail.adresse, https://raccordement.example.org:8443/ici
                    raccordement.portail.adresse, http://localhost:8080
                    raccordement.portail.adresse, http://[::1]:8080
                    raccordement.events.url, jdbc:postgresql://localhost/raccordement?sslmode=verify-full
                    raccordement.mongo.url, 'mongodb://user:word@one:27017,two/raccordement?replicaSet=a'
                    raccordement.mongo.url, mongodb+srv://cluster.example/raccordement
                    raccordement.pagination.cle, AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
                    raccordement.sauvegarde.phrase, twelve chars
                    raccordement.portail.logo, pom.xml
                    spring.anything, at all
                    RACCORDEMENT_URL, https://raccordement.example.org
                    RACCORDEMENT_TOKEN, secret
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
        "raccordement.delegation.delai-activation,61m,'takes a duration, such as 15m or PT15M, 1h"
                + " at most.'",
        "raccordement.delegation.delai-activation,P9000000000D,takes a duration",
        "raccordement.scellement.delai,P36501D,takes a duration longer than nothing",
        "raccordement.limites.body,2048MB,takes a size",
        "raccordement.courriel.heure,24:00,'takes a time of day, such as 07:00.'",
        "raccordement.courriel.heure,7,takes a time of day",
        "raccordement.courriel.expediteur,nobody,takes an address of mail",
        "raccordement.courriel.expediteur,a b@example.org,takes an address of mail",
        "raccordement.portail.adresse,raccordement.example.org,takes an address",
        "raccordement.portail.adresse,ftp://raccordement.example.org,takes an address",
        "raccordement.portail.adresse,https://,takes an address",
        "raccordement.portail.adresse,https://rac cordement,takes an address",
        "raccordement.events.url,postgresql://localhost/raccordement,takes an address that begins"
                + " with jdbc:postgresql:.",
        "raccordement.mongo.url,localhost:27017,takes an address of MongoDB",
        "raccordement.mongo.url,mongodb://,takes an address of MongoDB",
        "raccordement.pagination.cle,c2hvcnQ=,takes Base64 of 32 bytes or more",
        "raccordement.pagination.cle,no Base64 at all,takes Base64 of 32 bytes or more",
        "raccordement.sauvegarde.phrase,elevenchars,takes 12 characters or more.",
        "raccordement.portail.logo,/nowhere.svg,takes the name of a file that can be read.",
        "raccordement.portail.logo,/,takes the name of a file that can be read.",
        "raccordement.plateforme.reseau.PRODUCTON.SFTP.hote,x,is unknown; it would be"
                + " raccordement.plateforme.reseau.(QUALIFICATION|PRODUCTION).(PESIT|SFTP|AS2).*.",
        "raccordement.plateforme.reseau.PRODUCTION.FTP.hote,x,is unknown; it would be",
        "raccordement.plateforme.reseau,x,is unknown; it would be",
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
