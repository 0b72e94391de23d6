package fr.raccordement.query.jours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JoursTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Of random periods, every day around them. */
    @Test
    void a_day_meets_the_periods_that_have_it_and_no_others() {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var from = random.nextInt(400);
            var length = random.nextInt(1, 400);
            var kept = Jours.of(List.of(period(from, from + length)));
            for (var day = 0; day < 900; day++) {
                assertThat(meets(kept, START.plusDays(day)))
                        .as("%s in %s + %s", day, from, length)
                        .isEqualTo(day >= from && day < from + length);
            }
        }
    }

    @Test
    void a_period_without_an_end_has_every_day_after_its_beginning() {
        var kept = Jours.of(List.of(period(10, null)));

        assertThat(meets(kept, START.plusDays(9))).isFalse();
        assertThat(meets(kept, START.plusDays(10))).isTrue();
        assertThat(meets(kept, LocalDate.of(2150, 1, 1))).isTrue();
        assertThat(meets(kept, LocalDate.of(1999, 12, 31))).isFalse();
        assertThat(meets(kept, LocalDate.of(9999, 12, 31))).isFalse();
    }

    /** A day is a lookup of 17 keys; a hundred years are at most 32 of them. */
    @Test
    void however_long_it_is_a_period_is_a_few_keys() {
        assertThat(Jours.of(List.of(period(1, 36_525)))).hasSizeLessThan(32);
        assertThat(Jours.of(LocalDate.of(2026, 12, 31))).hasSize(17);
        assertThat(Jours.of(List.of())).isEmpty();
    }

    private static boolean meets(List<String> kept, LocalDate day) {
        return !Collections.disjoint(kept, Jours.of(day));
    }

    private static Periode period(int from, @Nullable Integer to) {
        return new Periode(
                START.plusDays(from).atStartOfDay(PARIS).toInstant(),
                to == null ? null : START.plusDays(to).atStartOfDay(PARIS).toInstant());
    }
}
