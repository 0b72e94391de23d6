package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bouncycastle.asn1.x509.KeyPurposeId.id_kp_clientAuth;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Protocole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which date of a certificate is wrong, and what is wrong with it (RFC 5280, 4.1.2.5). */
class DatesTest {

    private static final String START = "260101000000Z";
    private static final String END = "281231235959Z";

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Dates");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);

    @ParameterizedTest
    @CsvSource({
        "260231000000Z, a un jour que son mois n'a pas, has a day that its month has not",
        "260230000000Z, a un jour que son mois n'a pas, has a day that its month has not",
        "250229000000Z, a un jour que son mois n'a pas, has a day that its month has not",
        "260100000000Z, a un jour que son mois n'a pas, has a day that its month has not",
        "261301000000Z, a un mois qui n'existe pas, has a month that does not exist",
        "260001000000Z, a un mois qui n'existe pas, has a month that does not exist",
        "260101250000Z, a une heure au-delà de 23, has an hour beyond 23",
        "260101006000Z, a une minute au-delà de 59, has a minute beyond 59",
        "260630235960Z, a une seconde au-delà de 59, has a second beyond 59",
        "26010100000Z0, n'est pas écrit sous la forme AAMMJJHHMMSSZ, is not written as"
                + " YYMMDDHHMMSSZ",
        "abcdef000000Z, n'est pas écrit sous la forme AAMMJJHHMMSSZ, is not written as"
                + " YYMMDDHHMMSSZ",
        "2601010000000, n'est pas écrit sous la forme AAMMJJHHMMSSZ, is not written as"
                + " YYMMDDHHMMSSZ"
    })
    void a_date_that_is_none_is_named(String written, String fr, String en) {
        assertThat(format(withStart(written)))
                .returns(
                        "Le début de validité d'un certificat (notBefore) "
                                + fr
                                + " (RFC 5280, 4.1.2.5). Il s'agit du certificat n° 1 du fichier.",
                        Controle::fr)
                .returns(
                        "The start of the validity of a certificate (notBefore) "
                                + en
                                + " (RFC 5280, 4.1.2.5). It is certificate 1 of the file.",
                        Controle::en);
    }

    @ParameterizedTest
    @CsvSource({"000229000000Z", "240229235959Z", "491231235959Z"})
    void a_day_of_the_calendar_is_one(String written) {
        assertThat(format(withStart(written)).bloquant()).isFalse();
    }

    @Test
    void both_dates_are_named_where_both_are_wrong_and_all_that_is_wrong_with_each() {
        var leaf = leaf();
        var utc = leaf.contenu();
        var text = new String(utc, StandardCharsets.ISO_8859_1);
        var both = text.replace(START, "2602312500Z00").replace(END, "281301000000Z");

        assertThat(format(new Fichier("x.p7b", both.getBytes(StandardCharsets.ISO_8859_1))).fr())
                .contains("(notBefore) n'est pas écrit", "(notAfter) a un mois qui n'existe pas");
        var hours = text.replace(START, "260231256000Z");
        assertThat(format(new Fichier("x.p7b", hours.getBytes(StandardCharsets.ISO_8859_1))).fr())
                .contains(
                        "(notBefore) a un jour que son mois n'a pas, a une heure au-delà de 23, a"
                                + " une minute au-delà de 59 (RFC 5280");
    }

    private Fichier leaf() {
        var leaf =
                new TestCertificate("CN=edi.exemple.fr")
                        .leaf(id_kp_clientAuth)
                        .valid(ProfileTest.utc(START), ProfileTest.utc(END));
        return authority.chain(leaf);
    }

    /** The date is put into the file as it is, as nothing here would write it. */
    private Fichier withStart(String written) {
        var text = new String(leaf().contenu(), StandardCharsets.ISO_8859_1);
        return new Fichier(
                "x.p7b", text.replace(START, written).getBytes(StandardCharsets.ISO_8859_1));
    }

    private Controle format(Fichier file) {
        return found(production(analysis, Protocole.SFTP, file), Check.CERT_FORMAT);
    }
}
