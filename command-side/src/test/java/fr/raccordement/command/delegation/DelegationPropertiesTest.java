package fr.raccordement.command.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The delay of a delegation is at most one hour (S-53). */
class DelegationPropertiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT15M", "PT1H"})
    void a_delegation_becomes_active_within_the_hour(Duration delai) {
        assertThat(new DelegationProperties(delai).delaiActivation()).isEqualTo(delai);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT1H0.001S"})
    void no_other_delay_is_set(Duration delai) {
        assertThatThrownBy(() -> new DelegationProperties(delai))
                .hasMessageContaining("delai-activation");
    }
}
