package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Verdict.CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_CONFORME;
import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.DemonstrationAuthority.p7b;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustTest {

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Chain");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);

    @Test
    void a_missing_root_breaks_the_chain_but_not_the_trust() {
        var view =
                production(
                        analysis,
                        Protocole.AS2,
                        p7b(leaf().by(authority.intermediate), authority.intermediate));

        assertThat(found(view, Check.CERT_CHAIN).verdict()).isEqualTo(NON_CONFORME);
        assertThat(found(view, Check.CERT_TRUST).verdict()).isEqualTo(CONFORME);
    }

    @Test
    void an_issuer_of_the_same_name_with_another_key_is_no_issuer() {
        var impostor = new DemonstrationAuthority("Chain");
        var view =
                production(
                        analysis,
                        Protocole.AS2,
                        p7b(
                                leaf().by(authority.intermediate),
                                impostor.intermediate,
                                impostor.root));

        assertThat(found(view, Check.CERT_CHAIN).verdict()).isEqualTo(NON_CONFORME);
        assertThat(found(view, Check.CERT_TRUST).verdict()).isEqualTo(NON_CONFORME);
        assertThat(
                        found(
                                production(analysis, Protocole.AS2, impostor.file("x", SERVER)),
                                Check.CERT_TRUST))
                .matches(Controle::bloquant);
    }

    @Test
    void a_self_signed_certificate_has_no_issuer() {
        var view = production(analysis, Protocole.AS2, p7b(leaf().selfSigned()));

        assertThat(found(view, Check.CERT_LEAF_COUNT).verdict()).isEqualTo(CONFORME);
        assertThat(found(view, Check.CERT_CHAIN).fr()).contains("auto-signé");
        assertThat(found(view, Check.CERT_TRUST).bloquant()).isTrue();
    }

    @Test
    void a_cross_signed_authority_leads_to_the_root_that_is_trusted() {
        var unknown = new DemonstrationAuthority("Unknown");
        var keys = TestCertificate.keys();
        var first = new TestCertificate("CN=Cross").authority().keys(keys).by(unknown.root);
        var second = new TestCertificate("CN=Cross").authority().keys(keys).by(authority.root);
        var view =
                production(
                        analysis,
                        Protocole.AS2,
                        p7b(leaf().by(first), first, unknown.root, second, authority.root));

        assertThat(view.conforme()).isTrue();
        assertThat(view.certificats().getFirst().chaine()).last().asString().contains("Chain Root");
    }

    @Test
    void an_unknown_issuer_is_a_warning_in_qualification_only() {
        var file = new DemonstrationAuthority("Unknown").file("x", SERVER);
        var qualification =
                analysis.analyse(
                        Protocole.AS2,
                        Environnement.QUALIFICATION,
                        List.of(file),
                        TestCertificate.NOW);

        assertThat(qualification.conforme()).isTrue();
        assertThat(found(qualification, Check.CERT_TRUST).verdict()).isEqualTo(NON_CONFORME);
        assertThat(production(analysis, Protocole.AS2, file).conforme()).isFalse();
    }

    private static TestCertificate leaf() {
        return new TestCertificate("C=FR,O=Test,CN=serveur").leaf(SERVER);
    }
}
