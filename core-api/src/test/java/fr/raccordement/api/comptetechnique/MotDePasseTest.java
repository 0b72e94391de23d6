package fr.raccordement.api.comptetechnique;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MotDePasseTest {

    private static final LocalDate CHANGED = LocalDate.of(2026, 1, 1);

    @Test
    void it_serves_424_days_and_not_one_more_counted_in_Paris() {
        assertThat(MotDePasse.expireLe(CHANGED)).isEqualTo("2027-03-01");
        assertThat(MotDePasse.serves(CHANGED, Instant.parse("2027-02-28T22:59:59.999Z"))).isTrue();
        assertThat(MotDePasse.serves(CHANGED, Instant.parse("2027-02-28T23:00:00Z"))).isFalse();
    }
}
