package fr.raccordement.command.raccordementapi;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.STRUCTURE;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.loaded;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.command.LoadRaccordementApiCertificat;
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
                                RaccordementApiStatus.ACTIF))
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

    private static LoadRaccordementApiCertificat load(
            String structure, RaccordementApiStatus statut) {
        return new LoadRaccordementApiCertificat(
                RaccordementApiFixture.RACCORDEMENT,
                structure,
                Environnement.PRODUCTION,
                "CN=exemple",
                statut);
    }
}
