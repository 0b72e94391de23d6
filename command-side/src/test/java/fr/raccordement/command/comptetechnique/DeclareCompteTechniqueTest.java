package fr.raccordement.command.comptetechnique;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.COMPTE;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.LOGIN;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.STRUCTURE;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclareCompteTechniqueTest {

    private final CompteTechniqueFixture compte = new CompteTechniqueFixture();
    private final CompteTechniqueDeclared declared =
            new CompteTechniqueDeclared(STRUCTURE, LOGIN, TODAY.minusDays(10));

    @Test
    void an_account_is_declared_with_the_password_of_today_unless_said_otherwise() {
        compte.given()
                .when(declare(null, null))
                .expectEvents(new CompteTechniqueDeclared(STRUCTURE, null, TODAY))
                .expectResultMessagePayload(0L);
        compte.given().when(declare(LOGIN, TODAY.minusDays(10))).expectEvents(declared);
    }

    @Test
    void an_account_declared_again_changes_nothing() {
        compte.given(declared).when(declare(null, null)).expectNoEvents();
        compte.given(declared)
                .when(declare(LOGIN, TODAY.minusDays(10)))
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void what_is_given_again_corrects_and_what_is_left_out_stays() {
        var renewed = new CompteTechniqueRenewed(STRUCTURE, TODAY.minusDays(2));

        compte.given(declared, renewed)
                .when(declare("TECH_2_exemple@cpro.fr", null))
                .expectEvents(
                        new CompteTechniqueDeclared(
                                STRUCTURE, "TECH_2_exemple@cpro.fr", TODAY.minusDays(2)))
                .expectResultMessagePayload(2L);
        compte.given(declared, renewed)
                .when(declare(null, TODAY.minusDays(20)))
                .expectEvents(new CompteTechniqueDeclared(STRUCTURE, LOGIN, TODAY.minusDays(20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "moi@exemple.fr",
                "TECH__x@cpro.fr",
                "TECH_1_@cpro.fr",
                "TECH_1_x@cpro.fr:secret",
                "TECH_1_x:secret@cpro.fr",
                "TECH_1_x y@cpro.fr",
                "tech_1_x@cpro.fr",
                "TECH_1_x@cproXfr"
            })
    void a_login_of_another_shape_is_refused(String login) {
        compte.given()
                .when(declare(login, null))
                .expectNoEvents()
                .expectException(violations("COMPTE_TECHNIQUE_LOGIN login"));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        compte.given()
                .when(
                        new DeclareCompteTechnique(
                                new CompteTechniqueId(CompteTechniqueFixture.INACTIVE),
                                "x",
                                TODAY.plusDays(1),
                                null))
                .expectNoEvents()
                .expectException(
                        violations(
                                "STRUCTURE_INACTIVE structure",
                                "COMPTE_TECHNIQUE_LOGIN login",
                                "MOT_DE_PASSE_DATE motDePasseChangeLe"));
    }

    @Test
    void a_declaration_made_on_another_version_is_refused() {
        compte.given(declared)
                .when(new DeclareCompteTechnique(COMPTE, LOGIN, null, 1L))
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
        compte.given()
                .when(new DeclareCompteTechnique(COMPTE, LOGIN, null, 0L))
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
    }

    @Test
    void rights_are_asked_on_the_structure_before_anything_is_answered() {
        compte.rights.forbid();

        compte.given(declared)
                .when(new DeclareCompteTechnique(COMPTE, "x", null, 9L))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(compte.rights.asked())
                .containsExactly("DeclareCompteTechnique API " + STRUCTURE);
        assertThat(compte.rights.askedToStart()).containsExactly("DeclareCompteTechnique");
    }

    private static DeclareCompteTechnique declare(
            @Nullable String login, @Nullable LocalDate motDePasseChangeLe) {
        return new DeclareCompteTechnique(COMPTE, login, motDePasseChangeLe, null);
    }
}
