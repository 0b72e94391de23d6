package fr.raccordement.command.reseau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.command.Refusals;
import fr.raccordement.command.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReseauRulesTest {

    private static final List<String> SOURCES = List.of("8.8.8.8");
    private static final ReseauPesit PESIT =
            new ReseauPesit(
                    SOURCES,
                    "edi.exemple.fr",
                    6330,
                    "EXEMPLE01",
                    "1.2",
                    65_535,
                    2,
                    4_096,
                    ReseauPesit.Compatibilite.STANDARD,
                    "LOGIN1");
    private static final ReseauSftp SFTP = new ReseauSftp(SOURCES, "exemple", null);
    private static final ReseauAs2 AS2 = as2("EXEMPLE AS2", "https://as2.exemple.fr/in");

    @Test
    void what_is_filled_in_right_is_not_refused() {
        assertThat(check(PESIT)).isEmpty();
        assertThat(check(SFTP)).isEmpty();
        assertThat(check(AS2)).isEmpty();
    }

    @Test
    void the_source_addresses_are_looked_at_whatever_the_protocol() {
        var local = List.of("127.0.0.1");
        var pesit =
                new ReseauPesit(
                        local,
                        "edi.exemple.fr",
                        6330,
                        "EXEMPLE01",
                        "1.2",
                        65_535,
                        2,
                        4_096,
                        ReseauPesit.Compatibilite.STANDARD,
                        null);
        var as2 =
                new ReseauAs2(
                        local,
                        "A",
                        "https://as2.exemple.fr/in",
                        ReseauAs2.Mdn.SYNCHRONE,
                        null,
                        ReseauAs2.Signature.SHA256,
                        ReseauAs2.Chiffrement.AES256,
                        false,
                        null);

        assertThat(List.of(pesit, new ReseauSftp(local, "exemple", null), as2))
                .allSatisfy(
                        reseau ->
                                assertThat(check(reseau))
                                        .containsExactly(
                                                "ADRESSE_PRIVEE reseau.adressesSources.0"));
    }

    @Test
    void each_shape_belongs_to_its_protocol() {
        assertThat(List.of(PESIT, SFTP, AS2))
                .extracting(ReseauRules::protocole)
                .containsExactly(Protocole.PESIT, Protocole.SFTP, Protocole.AS2);
    }

    @Test
    void everything_wrong_with_PeSIT_is_reported_at_once() {
        var wrong =
                new ReseauPesit(
                        List.of(),
                        "pas un hôte",
                        0,
                        "minuscule",
                        "1.1",
                        0,
                        17,
                        511,
                        ReseauPesit.Compatibilite.STANDARD,
                        "NEUFCARAC");

        assertThat(check(wrong))
                .containsExactly(
                        "ADRESSE_SOURCE_MISSING reseau.adressesSources",
                        "HOTE_FORMAT reseau.hote",
                        "PORT_RANGE reseau.port",
                        "PESIT_IDENTIFIANT reseau.identifiant",
                        "TLS_MINIMUM reseau.tlsMinimum",
                        "PESIT_SYNCHRONISATION reseau.pointDeSynchronisation",
                        "PESIT_FENETRE reseau.fenetre",
                        "PESIT_TAILLE_MESSAGE reseau.tailleMaxMessage",
                        "PESIT_LOGIN reseau.loginPreconnexion");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "65535, true", "65536, false", "-1, false"})
    void a_port_has_sixteen_bits_and_is_not_zero(int port, boolean right) {
        assertThat(check(pesit("edi.exemple.fr", port)).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edi.exemple.fr", "a.b", "x-1.exemple.fr", "8.8.8.8", "2001:4860::1"})
    void the_platform_calls_a_public_host(String hote) {
        assertThat(check(pesit(hote, 6330))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "edi",
                "edi.local",
                "edi.LAN",
                "a.internal",
                "a.localhost",
                "127.0.0.1",
                "10.0.0.1",
                "::1",
                "[::1]"
            })
    void the_platform_calls_no_local_host_in_production(String hote) {
        assertThat(check(pesit(hote, 6330))).containsExactly("ADRESSE_PRIVEE reseau.hote");
        assertThat(check(pesit(hote, 6330), Environnement.QUALIFICATION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-a.fr",
                "a-.fr",
                "a..fr",
                ".fr",
                "a.fr.",
                "a_b.fr",
                "a.fr:22",
                "é.fr",
                "http://a.fr",
                "8.8",
                "134744072",
                "08.8.8.8",
                "1.2.3.4.5",
                "a.fr\n"
            })
    void a_host_is_a_name_or_an_address(String hote) {
        assertThat(check(pesit(hote, 6330))).containsExactly("HOTE_FORMAT reseau.hote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "exemple_1-x", "a2345678901234567890123456789012"})
    void a_login_begins_with_a_small_letter(String login) {
        assertThat(check(new ReseauSftp(SOURCES, login, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1a", "Aa", "a b", "a;rm", "-a", "a23456789012345678901234567890123"})
    void a_login_is_no_command(String login) {
        assertThat(check(new ReseauSftp(SOURCES, login, null)))
                .containsExactly("SFTP_LOGIN reseau.login");
    }

    @Test
    void an_SSH_key_is_optional_but_real() {
        assertThat(check(new ReseauSftp(SOURCES, "exemple", "ssh-rsa AAAA")))
                .containsExactly("SFTP_CLE_SSH reseau.clePubliqueSsh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Exemple AS2", " ~!#$%&'()*+,-./:;<=>?@[]^_`{|}"})
    void an_AS2_name_is_printable(String identifiant) {
        assertThat(check(as2(identifiant, "https://as2.exemple.fr/in"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\"b", "a\\b", "é", "a\tb", "a\nb"})
    void an_AS2_name_is_neither_blank_nor_quoted(String identifiant) {
        assertThat(check(as2(identifiant, "https://as2.exemple.fr/in")))
                .containsExactly("AS2_IDENTIFIANT reseau.identifiant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "as2.exemple.fr",
                "ftp://as2.exemple.fr",
                "https:///in",
                "https://user:secret@as2.exemple.fr/in",
                "https://as2 exemple.fr",
                "mailto:a@b.fr"
            })
    void an_address_of_messages_is_https_and_holds_no_password(String url) {
        assertThat(check(as2("A", url))).containsExactly("URL_FORMAT reseau.url");
    }

    @Test
    void an_address_of_messages_has_2000_characters_at_most() {
        var longest = "https://as2.exemple.fr/" + "x".repeat(2_000 - 23);

        assertThat(check(as2("A", longest))).isEmpty();
        assertThat(check(as2("A", longest + "x"))).containsExactly("URL_FORMAT reseau.url");
    }

    @Test
    void http_is_admitted_in_qualification_only() {
        var http = as2("A", "http://as2.exemple.fr/in");

        assertThat(check(http)).containsExactly("URL_FORMAT reseau.url");
        assertThat(check(http, Environnement.QUALIFICATION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost/in", "https://127.0.0.1/in", "https://[::1]/in"})
    void messages_are_not_posted_to_a_local_host_in_production(String url) {
        assertThat(check(as2("A", url))).containsExactly("ADRESSE_PRIVEE reseau.url");
    }

    @Test
    void an_address_of_receipts_goes_with_an_asynchronous_receipt_and_with_it_alone() {
        assertThat(check(mdn(ReseauAs2.Mdn.ASYNCHRONE, null)))
                .containsExactly("AS2_URL_MDN reseau.urlMdnAsynchrone");
        assertThat(check(mdn(ReseauAs2.Mdn.SYNCHRONE, "https://as2.exemple.fr/mdn")))
                .containsExactly("AS2_URL_MDN reseau.urlMdnAsynchrone");
        assertThat(check(mdn(ReseauAs2.Mdn.ASYNCHRONE, "https://as2.exemple.fr/mdn"))).isEmpty();
        assertThat(check(mdn(ReseauAs2.Mdn.ASYNCHRONE, "http://as2.exemple.fr/mdn")))
                .containsExactly("URL_FORMAT reseau.urlMdnAsynchrone");
    }

    private static ReseauPesit pesit(String hote, int port) {
        return new ReseauPesit(
                SOURCES,
                hote,
                port,
                "EXEMPLE01",
                "1.3",
                1,
                16,
                512,
                ReseauPesit.Compatibilite.AXWAY_CFT,
                null);
    }

    private static ReseauAs2 as2(String identifiant, String url) {
        return new ReseauAs2(
                SOURCES,
                identifiant,
                url,
                ReseauAs2.Mdn.SYNCHRONE,
                null,
                ReseauAs2.Signature.SHA256,
                ReseauAs2.Chiffrement.AES256,
                false,
                "exemple");
    }

    private static ReseauAs2 mdn(ReseauAs2.Mdn mdn, @Nullable String url) {
        return new ReseauAs2(
                SOURCES,
                "A",
                "https://as2.exemple.fr/in",
                mdn,
                url,
                ReseauAs2.Signature.SHA512,
                ReseauAs2.Chiffrement.AES128,
                true,
                null);
    }

    private static List<String> check(Reseau reseau) {
        return check(reseau, Environnement.PRODUCTION);
    }

    private static List<String> check(Reseau reseau, Environnement environnement) {
        var violations = new Violations();
        ReseauRules.check(reseau, environnement, violations);
        return Refusals.of(violations);
    }
}
