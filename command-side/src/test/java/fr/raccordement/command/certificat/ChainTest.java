package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Verdict.CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_CONFORME;
import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.DemonstrationAuthority.p7b;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;

class ChainTest {

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Chain");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);

    @Test
    void the_order_of_the_certificates_does_not_matter() {
        var leaf = leaf().by(authority.intermediate);

        assertThat(chain(p7b(authority.intermediate, authority.root, leaf))).isEqualTo(CONFORME);
    }

    @Test
    void a_missing_issuer_is_named() {
        var file = p7b(leaf().by(authority.intermediate), authority.root);
        var controle = found(production(analysis, Protocole.AS2, file), Check.CERT_CHAIN);

        assertThat(controle.bloquant()).isTrue();
        assertThat(controle.fr()).contains("CN=Chain Intermediate,O=Test,C=FR", "manque");
    }

    @Test
    void an_end_entity_certificate_issues_nothing() {
        var false_authority = leaf().by(authority.intermediate);
        var file =
                p7b(
                        new TestCertificate("CN=victim").leaf(SERVER).by(false_authority),
                        false_authority,
                        authority.intermediate,
                        authority.root);

        assertThat(chain(file)).isEqualTo(NON_CONFORME);
    }

    @Test
    void a_path_length_is_kept() {
        var narrow =
                new TestCertificate("CN=Narrow")
                        .authority(new BasicConstraints(0), KeyUsage.keyCertSign)
                        .by(authority.root);
        var below = new TestCertificate("CN=Below").authority().by(narrow);

        assertThat(chain(p7b(leaf().by(narrow), narrow, authority.root))).isEqualTo(CONFORME);
        assertThat(chain(p7b(leaf().by(below), below, narrow, authority.root)))
                .isEqualTo(NON_CONFORME);
    }

    /** Also where it is of the authority that is trusted, which no path is asked about. */
    @Test
    void a_path_length_of_what_is_trusted_is_kept() {
        var keys = TestCertificate.keys();
        var root =
                new TestCertificate("CN=One Below")
                        .authority(new BasicConstraints(1), KeyUsage.keyCertSign)
                        .policies("2.5.29.32.0")
                        .keys(keys)
                        .selfSigned();
        var first = new TestCertificate("CN=First").authority().by(root);
        var second = new TestCertificate("CN=Second").authority().by(first);
        var trusting = Analyses.trusting(root);

        assertThat(chain(trusting, p7b(leaf().by(first), first, root))).isEqualTo(CONFORME);
        assertThat(chain(trusting, p7b(leaf().by(second), second, first, root)))
                .isEqualTo(NON_CONFORME);
    }

    private static Verdict chain(CertificateAnalysis trusting, Fichier file) {
        var view = production(trusting, Protocole.AS2, file);
        return found(view, Check.CERT_CHAIN).verdict();
    }

    @Test
    void an_authority_that_may_not_sign_certificates_issues_nothing() {
        var mute =
                new TestCertificate("CN=Mute")
                        .authority(new BasicConstraints(true), KeyUsage.cRLSign)
                        .by(authority.root);

        assertThat(chain(p7b(leaf().by(mute), mute, authority.root))).isEqualTo(NON_CONFORME);
    }

    @Test
    void name_constraints_are_kept() {
        var permitted = new GeneralSubtree(new GeneralName(new X500Name("C=DE")));
        var constrained =
                new TestCertificate("CN=Constrained")
                        .authority()
                        .with(
                                Extension.nameConstraints,
                                true,
                                new NameConstraints(new GeneralSubtree[] {permitted}, null))
                        .by(authority.root);

        assertThat(chain(p7b(leaf().by(constrained), constrained, authority.root)))
                .isEqualTo(NON_CONFORME);
    }

    @Test
    void an_unknown_critical_extension_is_not_ignored() {
        var odd = leaf().with(new ASN1ObjectIdentifier("2.999.7"), true, DERNull.INSTANCE);

        assertThat(chain(authority.chain(odd))).isEqualTo(NON_CONFORME);
    }

    @Test
    void more_than_eight_certificates_are_too_long_a_chain() {
        var path = new ArrayList<Issued>(List.of(authority.root));
        for (var depth = 0; depth < 8; depth++) {
            path.add(new TestCertificate("CN=Level " + depth).authority().by(path.getLast()));
        }
        path.add(leaf().by(path.getLast()));

        assertThat(chain(p7b(path.toArray(Issued[]::new)))).isEqualTo(NON_CONFORME);
    }

    private static TestCertificate leaf() {
        return new TestCertificate("C=FR,O=Test,CN=serveur").leaf(SERVER);
    }

    private Verdict chain(Fichier file) {
        return found(production(analysis, Protocole.AS2, file), Check.CERT_CHAIN).verdict();
    }
}
