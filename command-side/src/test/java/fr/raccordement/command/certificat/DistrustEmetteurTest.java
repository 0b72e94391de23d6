package fr.raccordement.command.certificat;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.command.DistrustEmetteur;
import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistrustEmetteurTest {

    private static final String MOTIF = "Clé compromise";

    @TempDir Path directory;

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Trust");
    private final String sha256 = TrustFixture.read(authority.root).sha256();

    @Test
    void an_authority_that_an_administrator_trusted_is_trusted_no_more() {
        fixture()
                .given(TrustFixture.trusted(authority.root, "Liste LSTI"))
                .when(distrust(sha256, " " + MOTIF + " ", 0L))
                .expectEvents(TrustFixture.distrusted(authority.root, MOTIF))
                .expectResultMessagePayload(sha256);
    }

    @Test
    void an_authority_of_the_directory_is_trusted_no_more() throws IOException {
        authority.trustIn(directory, "root.pem");

        fixture()
                .given()
                .when(distrust(colons(sha256), MOTIF, null))
                .expectEvents(TrustFixture.distrusted(authority.root, MOTIF));
    }

    @Test
    void already_so_nothing_changes() {
        fixture()
                .given(TrustFixture.distrusted(authority.root, MOTIF))
                .when(distrust(sha256, "Encore", null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    /** As after an upgrade to a program that reads more strictly (D-286). */
    @Test
    void an_issuer_that_cannot_be_read_any_more_is_distrusted_as_it_was_trusted() {
        var unread = new EmetteurTrusted(sha256, "22", "CN=x", "bm90aGluZw==", "Liste LSTI");

        fixture()
                .given(unread)
                .when(distrust(sha256, MOTIF, 0L))
                .expectEvents(new EmetteurDistrusted(sha256, "22", "CN=x", "bm90aGluZw==", MOTIF));
        fixture()
                .given(unread, new EmetteurDistrusted(sha256, "22", "CN=x", "bm90aGluZw==", MOTIF))
                .when(distrust(sha256, "Encore", null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_no_source_names_is_not_found() {
        fixture()
                .given()
                .when(distrust(sha256, MOTIF, null))
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }

    @Test
    void a_reason_is_required() {
        fixture()
                .given(TrustFixture.trusted(authority.root, "Liste LSTI"))
                .when(distrust(sha256, " ", null))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void a_decision_on_another_version_is_refused() {
        fixture()
                .given(TrustFixture.trusted(authority.root, "Liste LSTI"))
                .when(distrust(sha256, MOTIF, 1L))
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
    }

    @Test
    void rights_are_asked_first() {
        var fixture = fixture();
        fixture.rights.forbid();

        fixture.given()
                .when(distrust(sha256, "", null))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(fixture.rights.asked()).containsExactly("DistrustEmetteur");
    }

    private TrustFixture fixture() {
        return new TrustFixture(directory);
    }

    private static String colons(String sha256) {
        return sha256.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
    }

    private static DistrustEmetteur distrust(String sha256, String motif, @Nullable Long version) {
        return new DistrustEmetteur(ListeDeConfianceId.OPERATEUR, sha256, motif, version);
    }
}
