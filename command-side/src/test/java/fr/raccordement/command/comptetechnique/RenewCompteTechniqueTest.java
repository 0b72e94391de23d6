package fr.raccordement.command.comptetechnique;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.COMPTE;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.LOGIN;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.STRUCTURE;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.comptetechnique.command.RenewCompteTechnique;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewCompteTechniqueTest {

    private final CompteTechniqueFixture compte = new CompteTechniqueFixture();
    private final CompteTechniqueDeclared declared =
            new CompteTechniqueDeclared(STRUCTURE, LOGIN, TODAY.minusDays(424));
    private final CompteTechniqueRenewed renewed = new CompteTechniqueRenewed(STRUCTURE, TODAY);

    @Test
    void a_password_is_renewed_today_unless_said_otherwise() {
        compte.given(declared)
                .when(renew(null))
                .expectEvents(renewed)
                .expectResultMessagePayload(1L);
        compte.given(declared)
                .when(renew(TODAY.minusDays(3)))
                .expectEvents(new CompteTechniqueRenewed(STRUCTURE, TODAY.minusDays(3)));
    }

    @Test
    void a_password_renewed_is_not_renewed_again_on_the_same_day() {
        compte.given(declared, renewed)
                .when(renew(null))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @ParameterizedTest
    @ValueSource(longs = {-425, 1})
    void a_day_to_come_and_a_day_before_the_change_known_are_refused(long days) {
        compte.given(declared)
                .when(renew(TODAY.plusDays(days)))
                .expectNoEvents()
                .expectException(violations("MOT_DE_PASSE_DATE motDePasseChangeLe"));
    }

    @Test
    void no_account_is_renewed_before_it_is_declared() {
        compte.given()
                .when(renew(null))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void a_renewal_decided_on_another_version_is_refused() {
        compte.given(declared)
                .when(new RenewCompteTechnique(COMPTE, null, 1L))
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
        compte.given(declared)
                .when(new RenewCompteTechnique(COMPTE, null, 0L))
                .expectEvents(renewed);
    }

    @Test
    void rights_are_asked_on_the_structure_before_anything_is_answered() {
        compte.rights.forbid();

        compte.given(declared)
                .when(new RenewCompteTechnique(COMPTE, null, 9L))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(compte.rights.asked()).containsExactly("RenewCompteTechnique API " + STRUCTURE);
        assertThat(compte.rights.askedToStart()).isEmpty();
    }

    private static RenewCompteTechnique renew(@Nullable LocalDate motDePasseChangeLe) {
        return new RenewCompteTechnique(COMPTE, motDePasseChangeLe, null);
    }
}
