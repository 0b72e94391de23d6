package fr.raccordement.command.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.delegation.Delais;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The delay of a delegation is at most one hour (S-53). */
class DelegationPropertiesTest {

    private static final Duration MAX = Duration.ofDays(90);

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT15M", "PT1H"})
    void a_delegation_becomes_active_within_the_hour(Duration delai) {
        assertThat(new DelegationProperties(delai, MAX).delais()).isEqualTo(new Delais(delai, MAX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT1H0.001S"})
    void no_other_delay_is_set(Duration delai) {
        assertThatThrownBy(() -> new DelegationProperties(delai, MAX))
                .hasMessageContaining("delai-activation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void a_suspension_lasts(Duration max) {
        assertThatThrownBy(() -> new DelegationProperties(Duration.ZERO, max))
                .hasMessageContaining("suspension-max");
    }
}
