package fr.raccordement.query.certificat;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.query.CertificatView;
import fr.raccordement.api.certificat.query.DetentionApiView;
import fr.raccordement.api.certificat.query.DetentionView;
import fr.raccordement.api.certificat.query.FindCertificat;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.query.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindCertificatTest {

    private static final String SHA256 = "ab".repeat(32);
    private static final ClaimId ID = new ClaimId(ClaimKind.CERTIFICAT, SHA256);
    private static final DetentionView FORMER =
            new DetentionView(
                    "f1", "11111111111111", World.START.plusSeconds(2), World.START.plusSeconds(3));
    private static final DetentionView PRESENT =
            new DetentionView("f2", "22222222222222", World.START.plusSeconds(4), null);

    private final World world = new World();

    @BeforeEach
    void claims() {
        world.append(creation("f1", "11111111111111", FicheKind.EMETTEUR));
        world.append(creation("f2", "22222222222222", FicheKind.RECEPTEUR));
        world.append(ID, new ClaimTaken(ClaimKind.CERTIFICAT, SHA256, "f1", "11111111111111"));
        world.append(ID, new ClaimReleased(ClaimKind.CERTIFICAT, SHA256, "f1"));
        world.append(ID, new ClaimTaken(ClaimKind.CERTIFICAT, SHA256, "f2", "22222222222222"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void all_holders_are_told_with_their_times() {
        assertThat(find(SHA256, AUDITOR))
                .contains(new CertificatView(SHA256, List.of(FORMER, PRESENT), List.of()));
    }

    @Test
    void a_fingerprint_may_be_written_the_way_tools_print_it() {
        assertThat(find("AB:".repeat(31) + "AB", AUDITOR)).isEqualTo(find(SHA256, AUDITOR));
    }

    @Test
    void a_viewer_is_told_of_the_holders_that_they_may_see_if_any() {
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);

        assertThat(find(SHA256, JEANNE))
                .contains(new CertificatView(SHA256, List.of(FORMER), List.of()));
        assertThat(find(SHA256, PAUL)).isEmpty();
        assertThat(find("cd".repeat(32), AUDITOR)).isEmpty();
    }

    @Test
    void who_may_see_a_holder_depends_on_the_kind_of_its_fiche() {
        world.habilitate("11111111111111", "jeanne", Profil.EDI_RECEPTEUR_CONSULTATION);
        world.habilitate("22222222222222", "jeanne", Profil.EDI_RECEPTEUR_CONSULTATION);

        assertThat(find(SHA256, JEANNE))
                .contains(new CertificatView(SHA256, List.of(PRESENT), List.of()));
    }

    @Test
    void connections_by_api_that_hold_it_are_told_apart_to_whoever_may_see_them() {
        world.append(
                new RaccordementApiId("r1"),
                new RaccordementApiCertificatLoaded(
                        "r1",
                        "33333333333333",
                        Environnement.PRODUCTION,
                        "CN=exemple",
                        RaccordementApiStatus.ACTIF));
        world.append(ID, new ClaimReleased(ClaimKind.CERTIFICAT, SHA256, "f2"));
        world.append(
                ID,
                new ClaimTaken(
                        ClaimKind.CERTIFICAT, SHA256, "raccordement-api/r1", "33333333333333"));
        world.habilitate("33333333333333", "jeanne", Profil.RACCORDEMENT_CONSULTATION);

        assertThat(find(SHA256, JEANNE))
                .hasValueSatisfying(
                        seen -> {
                            assertThat(seen.detentions()).isEmpty();
                            assertThat(seen.detentionsApi())
                                    .containsExactly(
                                            new DetentionApiView(
                                                    "r1",
                                                    "33333333333333",
                                                    World.START.plusSeconds(7),
                                                    null));
                        });
        assertThat(find(SHA256, AUDITOR))
                .hasValueSatisfying(
                        seen -> {
                            assertThat(seen.detentions())
                                    .extracting(DetentionView::ficheId)
                                    .containsExactly("f1", "f2");
                            assertThat(seen.detentionsApi()).hasSize(1);
                        });
        assertThat(find(SHA256, PAUL)).isEmpty();
    }

    private static FicheCreated creation(String id, String structure, FicheKind kind) {
        return new FicheCreated(id, structure, kind, Environnement.PRODUCTION);
    }

    private Optional<CertificatView> find(String sha256, Actor viewer) {
        return world.find(new FindCertificat(sha256, viewer), CertificatView.class);
    }
}
