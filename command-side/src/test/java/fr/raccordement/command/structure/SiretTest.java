package fr.raccordement.command.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.structure.TypeIdentifiant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of domain.md 7.2. */
class SiretTest {

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "11000201100044", "35600000000048", "35600000049837"})
    void the_checksum_of_a_real_siret_holds(String siret) {
        assertThat(TypeIdentifiant.SIRET.admits(siret)).isTrue();
        assertThat(Siret.checksumHolds(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000079", "35600000049838", "64994699139861", "71299773521027"})
    void the_checksum_of_a_mistyped_or_fictive_siret_does_not_hold(String siret) {
        assertThat(TypeIdentifiant.SIRET.admits(siret)).isTrue();
        assertThat(Siret.checksumHolds(siret)).isFalse();
    }

    @Test
    void the_siren_has_a_checksum_of_its_own() {
        assertThat(Siret.checksumHolds("73282932100072")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00000000000000",
                "7328293200007",
                "732829320000744",
                "7328293200007A",
                "732 829 320 00074",
                "73282932000074\n",
                "٧٣٢٨٢٩٣٢٠٠٠٠٧٤"
            })
    void a_siret_has_fourteen_digits_not_all_zero(String text) {
        assertThat(TypeIdentifiant.SIRET.admits(text)).isFalse();
    }

    @Test
    void one_wrong_digit_is_always_noticed() {
        var siret = "73282932000074";

        for (int place = 0; place < siret.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = siret.substring(0, place) + digit + siret.substring(place + 1);
                assertThat(Siret.checksumHolds(changed))
                        .as(changed)
                        .isEqualTo(changed.equals(siret));
            }
        }
    }
}
