package fr.raccordement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccordement.api.RuleViolatedException;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    private final Violations violations = new Violations();

    @Test
    void a_rule_that_holds_is_no_violation() {
        assertThat(violations.require(true, "NOM_MISSING", "nom", "Nom", "Name")).isTrue();

        assertThat(Refusals.of(violations)).isEmpty();
        assertThatCode(violations::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void all_rules_broken_are_refused_together_in_their_order() {
        assertThat(broken("NOM_MISSING", "nom")).isFalse();
        broken("MOTIF_MISSING", "motif");

        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(violations::throwIfAny)
                .satisfies(
                        refused ->
                                assertThat(refused.refusal().violations())
                                        .isEqualTo(violations.found()));
        assertThat(Refusals.of(violations))
                .containsExactly("NOM_MISSING nom", "MOTIF_MISSING motif");
    }

    @Test
    void the_same_is_said_once_and_elsewhere_again() {
        broken("NOM_MISSING", "contacts.0.nom");
        broken("NOM_MISSING", "contacts.0.nom");
        broken("NOM_MISSING", "contacts.1.nom");
        broken("NOM_INVALID", "contacts.1.nom");

        assertThat(Refusals.of(violations))
                .containsExactly(
                        "NOM_MISSING contacts.0.nom",
                        "NOM_MISSING contacts.1.nom",
                        "NOM_INVALID contacts.1.nom");
    }

    private boolean broken(String code, String path) {
        return violations.require(false, code, path, "Non", "No");
    }
}
