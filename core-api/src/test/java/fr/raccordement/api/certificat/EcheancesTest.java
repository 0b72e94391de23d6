package fr.raccordement.api.certificat;

import static fr.raccordement.api.certificat.Verdict.CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_VERIFIE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Validite;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was found once is read as of now, by the certificate of the chain that expires first. */
class EcheancesTest {

    private static final Instant DU = Instant.parse("2026-11-19T09:00:00Z");
    private static final Instant AU = Instant.parse("2028-01-01T00:00:00Z");
    private static final Instant FIN = Instant.parse("2027-03-10T23:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2027-02-08T22:59:59Z,CONFORME,CONFORME",
        "2027-02-08T23:00:00Z,CONFORME,CONFORME",
        "2027-02-08T23:00:01Z,CONFORME,NON_CONFORME",
        "2027-03-10T22:59:59Z,CONFORME,NON_CONFORME",
        "2027-03-10T23:00:00Z,NON_CONFORME,NON_VERIFIE",
    })
    void expired_is_not_about_to_expire(Instant now, Verdict validity, Verdict soon) {
        var read = Echeances.asOf(analyse(CONFORME), null, now);

        assertThat(verdict(read, "CERT_VALIDITY")).isEqualTo(validity);
        assertThat(verdict(read, "CERT_EXPIRY_SOON")).isEqualTo(soon);
        assertThat(verdict(read, "CERT_PERIOD")).isEqualTo(NON_VERIFIE);
        assertThat(verdict(read, "CERT_CHAIN")).isEqualTo(CONFORME);
        assertThat(read.controles()).hasSize(4);
    }

    @Test
    void what_stood_in_the_way_already_stands_there_still() {
        var read = Echeances.asOf(analyse(NON_CONFORME), null, DU);

        assertThat(verdict(read, "CERT_VALIDITY")).isEqualTo(NON_CONFORME);
    }

    /** The end is that of 10 March in Paris; the certificate itself would last until 2028. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-19,2027-03-10,CONFORME",
        "2026-12-01,2027-03-09,CONFORME",
        "2026-12-01,2027-03-11,NON_CONFORME",
        "2026-11-18,2027-03-09,NON_CONFORME",
    })
    void the_period_is_judged_once_it_is_known(LocalDate du, LocalDate au, Verdict verdict) {
        var read = Echeances.asOf(analyse(CONFORME), new Validite(du, au), DU);

        assertThat(verdict(read, "CERT_PERIOD")).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-10T22:59:58Z,false",
        "2027-03-10T22:59:59Z,true",
        "2027-03-10T23:00:00Z,true",
        "2027-03-10T00:00:00Z,false",
    })
    void the_last_day_is_covered_to_its_last_second_in_Paris(Instant fin, boolean covered) {
        var validite = new Validite(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 10));

        assertThat(Echeances.covers(ending(fin), validite, LocalDate.MIN)).isEqualTo(covered);
    }

    @Test
    void days_gone_by_do_not_matter() {
        var validite = new Validite(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

        assertThat(Echeances.covers(ending(FIN), validite, LocalDate.of(2026, 11, 18))).isFalse();
        assertThat(Echeances.covers(ending(FIN), validite, LocalDate.of(2026, 11, 19))).isTrue();
    }

    @Test
    void an_analysis_that_knows_no_chain_goes_by_its_certificate_and_one_without_by_nothing() {
        var old =
                new CertificatAnalyse(
                        "x", "aa", "bb", "CN=x", "CN=y", "1", DU, AU, List.of(), List.of(),
                        List.of(), List.of());
        var none =
                new CertificatAnalyse(
                        "x", null, null, null, null, null, null, null, List.of(), List.of(),
                        List.of(), List.of());

        assertThat(old.fin()).isEqualTo(AU);
        assertThat(old.details()).isEmpty();
        assertThat(Echeances.asOf(none, null, AU)).isSameAs(none);
        assertThat(
                        Echeances.covers(
                                none,
                                new Validite(LocalDate.EPOCH, LocalDate.EPOCH),
                                LocalDate.MIN))
                .isTrue();
    }

    private static CertificatAnalyse ending(Instant fin) {
        return analyse(CONFORME, fin);
    }

    private static CertificatAnalyse analyse(Verdict validity) {
        return analyse(validity, FIN);
    }

    private static CertificatAnalyse analyse(Verdict validity, Instant fin) {
        var controles =
                Stream.of("CERT_CHAIN", "CERT_EXPIRY_SOON")
                        .map(code -> new Controle(code, CONFORME, Severite.ERREUR, "", ""));
        var timed =
                Stream.of(
                        new Controle("CERT_VALIDITY", validity, Severite.ERREUR, "", ""),
                        new Controle("CERT_PERIOD", NON_VERIFIE, Severite.ERREUR, "", ""));
        return new CertificatAnalyse(
                "x",
                "aa",
                "bb",
                "CN=x",
                "CN=y",
                "1",
                DU,
                AU,
                List.of(),
                List.of(),
                List.of(),
                Stream.concat(controles, timed).toList(),
                fin,
                List.of());
    }

    private static Verdict verdict(CertificatAnalyse analyse, String code) {
        return analyse.controles().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
