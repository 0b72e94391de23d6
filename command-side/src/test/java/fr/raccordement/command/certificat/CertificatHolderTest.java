package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.Analyses.found;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Verdict;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatHolderTest {

    private static final String STRUCTURE = "73282932000074";

    @ParameterizedTest
    @CsvSource({
        "ID,NTRFR-732829320,CONFORME",
        "ID,SI:FR-73282932000074,CONFORME",
        "ID,VATFR-44732829320,CONFORME",
        "ID,NTRFR-552081317,NON_CONFORME",
        "ID,NTRBE-0403170701,NON_VERIFIE",
        "OU,0002 732829320,CONFORME",
        "OU,0002 732 829 320,CONFORME",
        "OU,0002732829320,CONFORME",
        "OU,0002 73282932000082,CONFORME",
        "OU,0009 73282932000074,CONFORME",
        "OU,0002 552081317,NON_CONFORME",
        "OU,Service informatique,NON_VERIFIE",
        "OU,0002 123456789,NON_VERIFIE",
        "SN,732829320,CONFORME",
        "SN,732 829 320 00074,CONFORME",
        "SN,S552081317,NON_VERIFIE",
        "SN,12345,NON_VERIFIE",
        "CN,732829320,NON_VERIFIE",
    })
    void the_number_that_a_certificate_bears_is_that_of_the_structure(
            String attribute, String value, Verdict verdict) {
        assertThat(judged(List.of(STRUCTURE), attribute, value)).isEqualTo(verdict);
    }

    @Test
    void one_of_several_numbers_is_enough() {
        assertThat(judged(List.of(STRUCTURE), "OU", "0002 552081317", "ID", "NTRFR-732829320"))
                .isEqualTo(Verdict.CONFORME);
    }

    @Test
    void a_structure_without_siret_is_not_compared_and_no_certificate_is_not_judged() {
        assertThat(judged(List.of("TAHITI-123456"), "ID", "NTRFR-732829320"))
                .isEqualTo(Verdict.NON_VERIFIE);
        var none = analyse(List.of());
        assertThat(CertificatHolder.judged(none, List.of(STRUCTURE))).isSameAs(none);
        assertThat(
                        found(
                                        CertificatHolder.judged(
                                                analyse(List.of("AAAA")), List.of(STRUCTURE)),
                                        Check.CERT_HOLDER)
                                .verdict())
                .isEqualTo(Verdict.NON_VERIFIE);
    }

    /** A certificate outlives a change of number. */
    @ParameterizedTest
    @CsvSource({
        "73282932000074 55208131766522,NTRFR-732829320,CONFORME",
        "73282932000074 55208131766522,NTRFR-552081317,CONFORME",
        "55208131766522 73282932000074 A12345001,NTRFR-732829320,CONFORME",
        "A12345001 73282932000074,NTRFR-732829320,CONFORME",
        "73282932000074 55208131766522,NTRFR-404833048,NON_CONFORME",
        "A12345001 0123456001,NTRFR-732829320,NON_VERIFIE",
    })
    void any_identifier_that_the_structure_has_or_had_will_do(
            String identifiants, String number, Verdict verdict) {
        assertThat(judged(List.of(identifiants.split(" ")), "ID", number)).isEqualTo(verdict);
    }

    private static Verdict judged(List<String> identifiants, String... attributes) {
        var name = new X500NameBuilder().addRDN(BCStyle.CN, "x");
        for (var index = 0; index < attributes.length; index += 2) {
            var oid =
                    switch (attributes[index]) {
                        case "ID" -> BCStyle.ORGANIZATION_IDENTIFIER;
                        case "OU" -> BCStyle.OU;
                        case "SN" -> BCStyle.SERIALNUMBER;
                        default -> BCStyle.CN;
                    };
            name.addRDN(oid, attributes[index + 1]);
        }
        try {
            var der = new TestCertificate(name.build()).selfSigned().holder().getEncoded();
            var analyse = analyse(List.of(Base64.getEncoder().encodeToString(der)));
            var controle = found(CertificatHolder.judged(analyse, identifiants), Check.CERT_HOLDER);
            assertThat(controle.bloquant()).isFalse();
            return controle.verdict();
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static CertificatAnalyse analyse(List<String> der) {
        return new CertificatAnalyse(
                "x",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                der,
                List.of(Check.CERT_HOLDER.nonVerifie("", "")));
    }
}
