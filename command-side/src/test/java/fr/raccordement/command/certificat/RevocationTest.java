package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Verdict.CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_VERIFIE;
import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.TestCertificate.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class RevocationTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Revocation");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);
    private final Issued leaf =
            new TestCertificate("CN=serveur").leaf(SERVER).by(authority.intermediate);
    private final BigInteger serial = leaf.holder().getSerialNumber();

    @Test
    void without_a_list_it_is_not_verified() {
        assertThat(judge()).isEqualTo(NON_VERIFIE);
    }

    @Test
    void a_current_list_that_does_not_name_it_clears_it() throws Exception {
        assertThat(judge(crl(authority.intermediate.keys(), TOMORROW, null))).isEqualTo(CONFORME);
    }

    @Test
    void a_list_that_names_it_condemns_it_even_when_stale() throws Exception {
        var keys = authority.intermediate.keys();

        assertThat(judge(crl(keys, TOMORROW, serial))).isEqualTo(NON_CONFORME);
        assertThat(judge(crl(keys, NOW, serial))).isEqualTo(NON_CONFORME);
    }

    @Test
    void a_stale_list_clears_nothing() throws Exception {
        assertThat(judge(crl(authority.intermediate.keys(), NOW, null))).isEqualTo(NON_VERIFIE);
    }

    @Test
    void a_list_signed_by_another_key_counts_for_nothing() throws Exception {
        assertThat(judge(crl(TestCertificate.keys(), TOMORROW, serial))).isEqualTo(NON_VERIFIE);
    }

    private Verdict judge(X509CRLHolder... crls) {
        var certificats =
                List.of(leaf.holder(), authority.intermediate.holder(), authority.root.holder());
        var file = DemonstrationAuthority.p7b(certificats, List.of(crls));
        var view = production(analysis, Protocole.AS2, file);
        var controle = found(view, Check.CERT_REVOKED);
        assertThat(view.conforme()).isEqualTo(controle.verdict() != NON_CONFORME);
        return controle.verdict();
    }

    private X509CRLHolder crl(KeyPair signer, Instant next, BigInteger revoked) throws Exception {
        var issuer = authority.intermediate.holder().getSubject();
        var builder = new X509v2CRLBuilder(issuer, Date.from(NOW.minus(Duration.ofDays(2))));
        builder.setNextUpdate(Date.from(next));
        if (revoked != null) {
            builder.addCRLEntry(revoked, Date.from(NOW), 1);
        }
        return builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()));
    }
}
