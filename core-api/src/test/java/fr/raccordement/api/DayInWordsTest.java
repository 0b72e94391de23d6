package fr.raccordement.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayInWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2027-01-01 | 1er janvier 2027   | January 1, 2027
                    2027-02-01 | 1er février 2027   | February 1, 2027
                    2028-02-29 | 29 février 2028    | February 29, 2028
                    2027-03-01 | 1er mars 2027      | March 1, 2027
                    2027-04-01 | 1er avril 2027     | April 1, 2027
                    2027-05-01 | 1er mai 2027       | May 1, 2027
                    2027-06-01 | 1er juin 2027      | June 1, 2027
                    2027-07-01 | 1er juillet 2027   | July 1, 2027
                    2027-08-01 | 1er août 2027      | August 1, 2027
                    2027-09-01 | 1er septembre 2027 | September 1, 2027
                    2027-10-01 | 1er octobre 2027   | October 1, 2027
                    2027-11-01 | 1er novembre 2027  | November 1, 2027
                    2027-12-01 | 1er décembre 2027  | December 1, 2027
                    2026-12-02 | 2 décembre 2026    | December 2, 2026
                    2026-12-11 | 11 décembre 2026   | December 11, 2026
                    2026-12-21 | 21 décembre 2026   | December 21, 2026
                    2026-12-31 | 31 décembre 2026   | December 31, 2026
                    """)
    void only_the_first_of_a_month_is_an_ordinal_in_french(LocalDate day, String fr, String en) {
        assertThat(DayInWords.of(day)).isEqualTo(new Texte(fr, en));
    }
}
