package fr.raccordement.command.reseau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.command.Refusals;
import fr.raccordement.command.Violations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedReseauTest {

    private static final String SSH =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ";

    @Test
    void blanks_around_are_not_meant() {
        assertThat(
                        TypedReseau.meant(
                                new ReseauSftp(
                                        List.of(" 203.0.113.10\u00a0"),
                                        "\tacme ",
                                        " " + SSH + "\n")))
                .isEqualTo(new ReseauSftp(List.of("203.0.113.10"), "acme", SSH));
        assertThat(TypedReseau.meant(as2(" ACME  EDI\u00a0", "https://as2.example.org/ ")))
                .isEqualTo(as2("ACME  EDI", "https://as2.example.org/"));
        assertThat(TypedReseau.meant(pesit(" edi.example.org", " ACME01 ")))
                .isEqualTo(pesit("edi.example.org", "ACME01"));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://AS2.EXAMPLE.ORG/, https://as2.example.org/",
        "https://As2.Example.org:8443/In?X=Y, https://as2.example.org:8443/In?X=Y",
        "https://User:Secret@as2.example.org/, https://User:Secret@as2.example.org/",
        "no url, no url"
    })
    void case_counts_in_a_URL_after_its_host_alone(String typed, String meant) {
        assertThat(((ReseauAs2) TypedReseau.meant(as2("A", typed))).url()).isEqualTo(meant);
    }

    @Test
    void an_address_is_kept_once_as_it_was_written_first() {
        var typed =
                List.of(
                        "203.0.113.10",
                        "203.0.113.10 ",
                        "203.0.113.8/29",
                        "203.0.113.10/32",
                        "2001:db8::1",
                        "2001:0DB8:0:0::1",
                        "nonsense",
                        "nonsense");

        var sftp = (ReseauSftp) TypedReseau.meant(new ReseauSftp(typed, "acme", null));

        assertThat(sftp.adressesSources())
                .containsExactly("203.0.113.10", "203.0.113.8/29", "2001:db8::1", "nonsense");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9/29, 203.0.113.8/29",
        "203.0.113.255/31, 203.0.113.254/31",
        "2001:db8::9/125, 2001:db8:0:0:0:0:0:8/125"
    })
    void a_block_is_named_by_its_first_address(String typed, String first) {
        var violations = new Violations();
        ReseauRules.check(
                new ReseauSftp(List.of(typed), "acme", null),
                Environnement.QUALIFICATION,
                violations);

        assertThat(Refusals.of(violations))
                .containsExactly("ADRESSE_BLOC reseau.adressesSources.0");
        assertThat(violations.found().getFirst().texte().en()).contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.8/29", "203.0.113.9/32", "203.0.113.9", "2001:db8::/125"})
    void so_these_are(String typed) {
        var violations = new Violations();
        ReseauRules.check(
                new ReseauSftp(List.of(typed), "acme", null),
                Environnement.QUALIFICATION,
                violations);

        assertThat(violations.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536, 99_999})
    void a_URL_has_a_port_that_there_is_or_none(int port) {
        var violations = new Violations();
        ReseauRules.check(
                as2("A", "https://as2.example.org:" + port + "/"),
                Environnement.PRODUCTION,
                violations);

        assertThat(Refusals.of(violations)).containsExactly("URL_FORMAT reseau.url");
    }

    @Test
    void an_identifier_is_claimed_on_one_platform_an_AS2_name_to_the_byte() {
        assertThat(ReseauClaims.of(as2("Acme", "x"), Environnement.PRODUCTION))
                .isEqualTo(
                        Map.of(
                                new ClaimId(ClaimKind.IDENTIFIANT_AS2, "PRODUCTION/Acme"),
                                "reseau.identifiant"));
        assertThat(ReseauClaims.of(as2(" Acme ", "x"), Environnement.PRODUCTION))
                .isEqualTo(ReseauClaims.of(as2("Acme", "x"), Environnement.PRODUCTION));
        assertThat(ReseauClaims.of(as2("ACME", "x"), Environnement.PRODUCTION))
                .isNotEqualTo(ReseauClaims.of(as2("Acme", "x"), Environnement.PRODUCTION));
        assertThat(ReseauClaims.of(as2("Acme", "x"), Environnement.QUALIFICATION))
                .isNotEqualTo(ReseauClaims.of(as2("Acme", "x"), Environnement.PRODUCTION));
        assertThat(ReseauClaims.of(pesit("h", "ACME01"), Environnement.QUALIFICATION))
                .isEqualTo(
                        Map.of(
                                new ClaimId(ClaimKind.IDENTIFIANT_PESIT, "QUALIFICATION/ACME01"),
                                "reseau.identifiant"));
        assertThat(ReseauClaims.of(null, Environnement.PRODUCTION)).isEmpty();
    }

    /** The hash is that of openssl, of the key in a SubjectPublicKeyInfo. */
    @Test
    void an_SSH_key_is_claimed_as_the_key_of_a_certificate_is_on_every_platform() {
        var key =
                ReseauClaims.of(
                        new ReseauSftp(List.of(), "acme", SSH + " ada@acme"),
                        Environnement.PRODUCTION);

        assertThat(key)
                .hasSize(2)
                .containsEntry(new ClaimId(ClaimKind.LOGIN_SFTP, "PRODUCTION/acme"), "reseau.login")
                .containsValue("reseau.clePubliqueSsh");
        assertThat(key.keySet()).extracting(ClaimId::kind).contains(ClaimKind.CLE_PUBLIQUE);
        assertThat(
                        ReseauClaims.ever(
                                new ReseauSftp(List.of(), "acme", SSH), Environnement.PRODUCTION))
                .containsAllEntriesOf(key);
    }

    private static ReseauPesit pesit(String hote, String identifiant) {
        return new ReseauPesit(
                List.of("8.8.8.8"),
                hote,
                6330,
                identifiant,
                "1.2",
                1,
                1,
                512,
                ReseauPesit.Compatibilite.STANDARD,
                null);
    }

    private static ReseauAs2 as2(String identifiant, String url) {
        return new ReseauAs2(
                List.of("8.8.8.8"),
                identifiant,
                url,
                ReseauAs2.Mdn.SYNCHRONE,
                null,
                ReseauAs2.Signature.SHA256,
                ReseauAs2.Chiffrement.AES256,
                false,
                null);
    }
}
