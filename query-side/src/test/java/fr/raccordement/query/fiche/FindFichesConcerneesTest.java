package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.CertificatDetail;
import fr.raccordement.api.certificat.query.FichesConcerneesView;
import fr.raccordement.api.certificat.query.FindFichesConcernees;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What distrusting an issuer would hit is known before. */
class FindFichesConcerneesTest {

    private static final Instant LATE = Instant.parse("2028-01-01T00:00:00Z");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_fiches_whose_chains_lead_through_its_key_are_counted_for_the_operator() {
        deposit("draft", "own", "ca", "root");
        activate("used", "other", "ca", "root");
        activate("elsewhere", "ca", "another");
        activate("unknown");
        world.projectNew();

        assertThat(find("ca")).isEqualTo(new FichesConcerneesView(2, 1, List.of("used")));
        assertThat(find("another")).isEqualTo(new FichesConcerneesView(1, 1, List.of("elsewhere")));
        assertThat(find("own")).isEqualTo(new FichesConcerneesView(0, 0, List.of()));
        assertThat(world.find(new FindFichesConcernees("ca", JEANNE), FichesConcerneesView.class))
                .isEmpty();
    }

    private FichesConcerneesView find(String key) {
        return world.find(new FindFichesConcernees(key, AUDITOR), FichesConcerneesView.class)
                .orElseThrow();
    }

    private void activate(String id, String... keys) {
        deposit(id, keys);
        world.append(new FicheSubmitted(id));
        world.append(new FicheActivated(id, "ABC123"));
    }

    private void deposit(String id, String... keys) {
        world.append(
                new FicheCreated(
                        id, "11111111111111", FicheKind.EMETTEUR, Environnement.PRODUCTION));
        var details = Stream.of(keys).map(FindFichesConcerneesTest::detail).toList();
        world.append(new CertificatsDeposited(id, "2026.1", true, List.of(certificat(details))));
    }

    private static CertificatAnalyse certificat(List<CertificatDetail> details) {
        return new CertificatAnalyse(
                "x.p7b", null, null, null, null, null, null, LATE, List.of(), List.of(), List.of(),
                List.of(), LATE, details);
    }

    private static CertificatDetail detail(String key) {
        return new CertificatDetail(
                key,
                "s",
                key,
                "CN=" + key,
                "CN=x",
                "1",
                LATE,
                LATE,
                List.of(),
                "RSA 2048",
                "SHA256",
                List.of(),
                List.of(),
                List.of());
    }
}
