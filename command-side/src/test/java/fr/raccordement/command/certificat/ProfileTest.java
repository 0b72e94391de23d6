package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.fiche.Protocole;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read otherwise by others is not read here (D-271). */
class ProfileTest {

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Profile");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);

    @ParameterizedTest
    @CsvSource({
        "2601010000Z,n'a pas de secondes (",
        "260101000000+0100,a un décalage horaire au lieu de Z (",
        "2601010000+0100,'n''a pas de secondes, a un décalage horaire au lieu de Z ('"
    })
    void a_date_is_written_to_the_second_and_in_utc(String written, String fr) {
        var odd = leaf().valid(utc(written), until());

        assertThat(format(odd))
                .returns(true, Controle::bloquant)
                .extracting(Controle::fr)
                .asString()
                .startsWith("Le début de validité d'un certificat (notBefore) " + fr);
    }

    @ParameterizedTest
    @CsvSource({
        "20260101000000.5Z,a une fraction de seconde (",
        "20260101000000,ne se termine pas par Z ("
    })
    void so_is_one_after_2049(String written, String fr) {
        var odd = leaf().valid(until(), new Time(new ASN1GeneralizedTime(written)));

        assertThat(format(odd))
                .returns(true, Controle::bloquant)
                .extracting(Controle::fr)
                .asString()
                .startsWith("La fin de validité d'un certificat (notAfter) " + fr);
    }

    @Test
    void either_way_of_writing_a_date_that_all_understand_is_read() {
        var plain = leaf().valid(new Time(new ASN1UTCTime("260101000000Z")), until());
        var early = leaf().valid(new Time(new DERGeneralizedTime("20260101000000Z")), until());

        assertThat(format(plain).bloquant()).isFalse();
        assertThat(format(early).bloquant()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "00000101000000Z,0000-01-01T00:00:00Z",
        "15000301000000Z,1500-03-01T00:00:00Z",
        "19500101000000Z,1950-01-01T00:00:00Z"
    })
    void a_date_long_ago_is_that_of_the_calendar_of_today(String written, Instant date) {
        var early =
                leaf().valid(new Time(new DERGeneralizedTime(written)), until())
                        .by(authority.intermediate);
        var file = DemonstrationAuthority.p7b(early, authority.intermediate, authority.root);

        assertThat(production(analysis, Protocole.SFTP, file).certificats().getFirst().valideDu())
                .isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edi.exemple.fr\0.ailleurs.example", "a\nb", "a\u007fb"})
    void a_name_has_no_character_of_control(String name) {
        var subject = new X500NameBuilder().addRDN(BCStyle.CN, new DERUTF8String(name)).build();
        var called = leaf(new TestCertificate(subject));
        var alternatives =
                new GeneralNames(new GeneralName(GeneralName.dNSName, new DERIA5String(name)));
        var named = leaf().with(Extension.subjectAlternativeName, false, alternatives);

        assertThat(format(called).fr()).contains("caractère de contrôle");
        assertThat(format(named).fr()).contains("caractère de contrôle");
    }

    @Test
    void names_of_a_kind_that_nothing_compares_are_not_constrained() {
        var kind = new GeneralName(GeneralName.registeredID, new ASN1ObjectIdentifier("1.2.3"));
        var constraints =
                new NameConstraints(null, new GeneralSubtree[] {new GeneralSubtree(kind)});
        var constraining =
                new TestCertificate("CN=Sorte")
                        .authority()
                        .with(Extension.nameConstraints, true, constraints)
                        .by(authority.root);
        var file =
                DemonstrationAuthority.p7b(leaf().by(constraining), constraining, authority.root);

        var chain = found(production(analysis, Protocole.SFTP, file), Check.CERT_CHAIN);

        assertThat(chain.bloquant()).isTrue();
        assertThat(chain.fr()).contains("CN=Sorte", "d'une sorte que rien ici ne compare");
    }

    private static Time until() {
        return utc("281231235959Z");
    }

    static Time utc(String written) {
        return new Time(new ASN1UTCTime(written));
    }

    private static TestCertificate leaf() {
        return leaf(new TestCertificate("CN=edi.exemple.fr"));
    }

    private static TestCertificate leaf(TestCertificate certificate) {
        return certificate.leaf(CLIENT);
    }

    private Controle format(TestCertificate leaf) {
        var issued = leaf.by(authority.intermediate);
        var file = DemonstrationAuthority.p7b(issued, authority.intermediate, authority.root);
        return found(production(analysis, Protocole.SFTP, file), Check.CERT_FORMAT);
    }
}
