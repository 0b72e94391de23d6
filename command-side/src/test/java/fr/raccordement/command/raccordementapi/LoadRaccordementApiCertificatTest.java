package fr.raccordement.command.raccordementapi;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.STRUCTURE;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.loaded;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.command.LoadRaccordementApiCertificat;
import fr.raccordement.command.fiche.FakeAnalysis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadRaccordementApiCertificatTest {

    private final RaccordementApiFixture raccordement = new RaccordementApiFixture();

    @ParameterizedTest
    @EnumSource
    void a_connection_in_certificate_mode_is_loaded_as_it_stands(RaccordementApiStatus statut) {
        raccordement.comptes.clear();

        raccordement
                .given(List.of())
                .when(load(STRUCTURE, statut))
                .expectEvents(loaded(statut).toArray())
                .expectResultMessagePayload(0L);
        assertThat(raccordement.noms.bearers).isEmpty();
    }

    @Test
    void loaded_again_it_changes_nothing_or_follows_the_register_it_comes_from() {
        raccordement
                .given(loaded(RaccordementApiStatus.ACTIF))
                .when(load(STRUCTURE, RaccordementApiStatus.ACTIF))
                .expectNoEvents()
                .expectResultMessagePayload(0L);
        raccordement
                .given(loaded(RaccordementApiStatus.ACTIF))
                .when(load(STRUCTURE, RaccordementApiStatus.INACTIF))
                .expectEvents(loaded(RaccordementApiStatus.INACTIF).toArray())
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_structure_that_is_no_longer_active_may_have_had_one() {
        raccordement
                .given(List.of())
                .when(load(RaccordementApiFixture.INACTIVE, RaccordementApiStatus.INACTIF))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void it_takes_the_place_of_no_other_connection() {
        raccordement
                .given(RaccordementApiFixture.active())
                .when(load(STRUCTURE, RaccordementApiStatus.ACTIF))
                .expectNoEvents()
                .expectException(refusal("RACCORDEMENT_API_ID_TAKEN"));
        raccordement
                .given(loaded(RaccordementApiStatus.ACTIF))
                .when(load(RaccordementApiFixture.INACTIVE, RaccordementApiStatus.ACTIF))
                .expectNoEvents()
                .expectException(refusal("RACCORDEMENT_API_ID_TAKEN"));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        raccordement
                .given(List.of())
                .when(
                        new LoadRaccordementApiCertificat(
                                new RaccordementApiId("a b"),
                                "123",
                                Environnement.PRODUCTION,
                                "CN=\uD800",
                                RaccordementApiStatus.ACTIF,
                                null))
                .expectNoEvents()
                .expectException(
                        violations(
                                "RACCORDEMENT_API_ID_INVALID id",
                                "STRUCTURE_UNKNOWN structure",
                                "CERTIFICAT_NOM_INVALID certificat"));
    }

    @Test
    void it_is_a_matter_of_role_alone() {
        raccordement.rights.forbid();

        raccordement
                .given(List.of())
                .when(load(STRUCTURE, RaccordementApiStatus.ACTIF))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(raccordement.rights.asked()).containsExactly("LoadRaccordementApiCertificat");
    }

    @Test
    void the_certificate_itself_may_come_with_it_and_is_claimed_while_the_connection_is_in_use() {
        raccordement
                .given(List.of())
                .when(withFile("CN=exemple", RaccordementApiStatus.ACTIF, "a"))
                .expectEvents(
                        loaded(RaccordementApiStatus.ACTIF).getFirst(),
                        RaccordementApiFixture.analysed("a"));
        assertThat(raccordement.claims.holders)
                .containsEntry(new ClaimId(ClaimKind.CERTIFICAT, "sha-a"), "raccordement-api/r1")
                .containsEntry(new ClaimId(ClaimKind.CLE_PUBLIQUE, "cle-a"), "raccordement-api/r1");

        var closed = new RaccordementApiFixture();
        closed.given(List.of())
                .when(withFile("CN=exemple", RaccordementApiStatus.INACTIF, "a"))
                .expectSuccessfulHandlerExecution();
        assertThat(closed.claims.holders).isEmpty();
        closed.given(
                        RaccordementApiFixture.after(
                                loaded(RaccordementApiStatus.INACTIF),
                                RaccordementApiFixture.analysed("a")))
                .when(load(STRUCTURE, RaccordementApiStatus.ACTIF))
                .expectEvents(loaded(RaccordementApiStatus.ACTIF).toArray());
        assertThat(closed.claims.holders).hasSize(2);
    }

    @Test
    void loaded_again_with_the_same_file_or_without_it_keeps_its_certificate() {
        var past =
                RaccordementApiFixture.after(
                        loaded(RaccordementApiStatus.ACTIF), RaccordementApiFixture.analysed("a"));
        raccordement
                .given(past)
                .when(withFile("CN=exemple", RaccordementApiStatus.ACTIF, "a"))
                .expectNoEvents();
        raccordement
                .given(past)
                .when(load(STRUCTURE, RaccordementApiStatus.ACTIF))
                .expectNoEvents();
    }

    @Test
    void a_certificate_serves_one_raccordement_only() {
        for (var story : List.of("a", "deja-pris a")) {
            var other = new RaccordementApiFixture();
            other.claims.holders.put(new ClaimId(ClaimKind.CLE_PUBLIQUE, "cle-a"), "une-fiche");
            other.given(List.of())
                    .when(withFile("CN=exemple", RaccordementApiStatus.ACTIF, story))
                    .expectNoEvents()
                    .expectException(violations("CERT_ALREADY_USED fichier"));
        }
    }

    @Test
    void a_file_without_certificate_is_refused_and_one_that_does_not_conform_is_kept() {
        raccordement
                .given(List.of())
                .when(withFile("CN=exemple", RaccordementApiStatus.ACTIF, "illisible a"))
                .expectNoEvents()
                .expectException(violations("CERT_FORMAT fichier"));
        raccordement
                .given(List.of())
                .when(withFile("CN=exemple", RaccordementApiStatus.ACTIF, "sans-chaine a"))
                .expectSuccessfulHandlerExecution();
    }

    private static LoadRaccordementApiCertificat withFile(
            String certificat, RaccordementApiStatus statut, String story) {
        return new LoadRaccordementApiCertificat(
                RaccordementApiFixture.RACCORDEMENT,
                STRUCTURE,
                Environnement.PRODUCTION,
                certificat,
                statut,
                FakeAnalysis.fichier(story));
    }

    private static LoadRaccordementApiCertificat load(
            String structure, RaccordementApiStatus statut) {
        return new LoadRaccordementApiCertificat(
                RaccordementApiFixture.RACCORDEMENT,
                structure,
                Environnement.PRODUCTION,
                "CN=exemple",
                statut,
                null);
    }
}
