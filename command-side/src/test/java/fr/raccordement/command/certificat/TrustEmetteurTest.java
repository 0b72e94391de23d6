package fr.raccordement.command.certificat;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.command.TrustEmetteur;
import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustEmetteurTest {

    private static final String SOURCE = "Liste LSTI";

    @TempDir Path directory;

    private final Issued root = new DemonstrationAuthority("Trust").root;

    @Test
    void an_authority_is_trusted_from_its_der_or_its_pem() throws IOException {
        var der = root.holder().getEncoded();
        var pem = DemonstrationAuthority.pem("CERTIFICATE", der).getBytes(US_ASCII);

        for (var file : new byte[][] {der, pem}) {
            fixture()
                    .given()
                    .when(trust(file, " " + SOURCE + " ", null))
                    .expectEvents(TrustFixture.trusted(root, SOURCE))
                    .expectResultMessagePayload(TrustFixture.read(root).sha256());
        }
    }

    @Test
    void trusted_again_for_the_same_reason_nothing_changes() throws IOException {
        fixture()
                .given(TrustFixture.trusted(root, SOURCE))
                .when(trust(root.holder().getEncoded(), SOURCE, 0L))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_source_is_recorded() throws IOException {
        fixture()
                .given(TrustFixture.trusted(root, SOURCE))
                .when(trust(root.holder().getEncoded(), "TSL", 0L))
                .expectEvents(TrustFixture.trusted(root, "TSL"));
    }

    @Test
    void an_authority_trusted_no_more_may_be_trusted_again() throws IOException {
        fixture()
                .given(
                        TrustFixture.trusted(root, SOURCE),
                        TrustFixture.distrusted(root, "Clé compromise"))
                .when(trust(root.holder().getEncoded(), SOURCE, 1L))
                .expectEvents(TrustFixture.trusted(root, SOURCE));
    }

    @Test
    void a_decision_on_another_version_is_refused() throws IOException {
        for (long other : new long[] {-1, 1}) {
            fixture()
                    .given(TrustFixture.trusted(root, SOURCE))
                    .when(trust(root.holder().getEncoded(), "TSL", other))
                    .expectNoEvents()
                    .expectException(refusal("CONFLICT"));
        }
    }

    @Test
    void only_an_authority_is_trusted() throws IOException {
        var leaf = new TestCertificate("CN=feuille").leaf(DemonstrationAuthority.SERVER).by(root);

        fixture()
                .given()
                .when(trust(leaf.holder().getEncoded(), SOURCE, null))
                .expectNoEvents()
                .expectException(violations("EMETTEUR_NOT_AUTHORITY certificat"));
    }

    @Test
    void everything_wrong_is_reported_at_once() throws IOException {
        var weak =
                new TestCertificate("CN=faible")
                        .authority()
                        .keys(TestCertificate.rsa(1024))
                        .valid(TestCertificate.NOW.minus(Duration.ofDays(9)), TestCertificate.NOW)
                        .selfSigned();

        fixture()
                .given()
                .when(trust(weak.holder().getEncoded(), "", null))
                .expectNoEvents()
                .expectException(
                        violations(
                                "SOURCE_MISSING source",
                                "CERT_VALIDITY certificat",
                                "CERT_KEY certificat"));
    }

    @Test
    void one_certificate_is_expected_and_nothing_else() throws IOException {
        var one = DemonstrationAuthority.pem("CERTIFICATE", root.holder().getEncoded());
        var key = DemonstrationAuthority.pem("PRIVATE KEY", root.keys().getPrivate().getEncoded());

        refused("CERT_MISSING", new byte[0]);
        refused("CERT_FORMAT", "Bonjour".getBytes(US_ASCII));
        refused("CERT_FORMAT", new byte[] {0x30, (byte) 0x84, 0x7F, 0, 0, 0});
        refused("CERT_TOO_MANY", (one + one).getBytes(US_ASCII));
        refused("CERT_TOO_LARGE", new byte[RuleSet.MAX_BYTES + 1]);
        refused("CERT_PRIVATE_KEY", (one + key).getBytes(US_ASCII));
        refused("CERT_PRIVATE_KEY", root.keys().getPrivate().getEncoded());
    }

    @Test
    void rights_are_asked_first() {
        var fixture = fixture();
        fixture.rights.forbid();

        fixture.given()
                .when(trust(new byte[0], "", null))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(fixture.rights.asked()).containsExactly("TrustEmetteur");
    }

    private void refused(String code, byte[] file) {
        fixture()
                .given()
                .when(trust(file, SOURCE, null))
                .expectNoEvents()
                .expectException(violations(code + " certificat"));
    }

    private TrustFixture fixture() {
        return new TrustFixture(directory);
    }

    private static TrustEmetteur trust(byte[] file, String source, @Nullable Long version) {
        return new TrustEmetteur(ListeDeConfianceId.OPERATEUR, file, source, version);
    }
}
