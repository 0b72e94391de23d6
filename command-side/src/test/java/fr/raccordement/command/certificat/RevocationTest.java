package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Verdict.CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_VERIFIE;
import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.TestCertificate.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
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

    /** Sixty lists, and the one that matters last. */
    @Test
    void it_does_not_matter_how_many_lists_there_are() throws Exception {
        var keys = authority.intermediate.keys();
        var lists = new ArrayList<X509CRLHolder>();
        for (var each = 0; each < 60; each++) {
            lists.add(list(keys).until(NOW.minusSeconds(each)).made());
        }
        lists.add(list(keys).until(TOMORROW).made());
        assertThat(judge(lists)).isEqualTo(CONFORME);
        lists.add(list(keys).until(NOW).revoking(serial).made());
        assertThat(judge(lists)).isEqualTo(NON_CONFORME);
    }

    @Test
    void a_list_that_is_not_understood_condemns_but_clears_nothing() throws Exception {
        var odd = list(authority.intermediate.keys()).until(TOMORROW);
        odd.builder.addExtension(new ASN1ObjectIdentifier("2.999.8"), true, DERNull.INSTANCE);

        assertThat(message(odd.made())).contains("extension critique");
        assertThat(judge(odd.revoking(serial).made())).isEqualTo(NON_CONFORME);
    }

    @Test
    void a_list_of_changes_clears_nothing_and_takes_a_revocation_back() throws Exception {
        var keys = authority.intermediate.keys();
        var delta = list(keys).until(TOMORROW);
        delta.builder.addExtension(Extension.deltaCRLIndicator, true, new ASN1Integer(1));
        delta.builder.addCRLEntry(serial, Date.from(NOW), CRLReason.removeFromCRL);
        var held = list(keys).until(TOMORROW);
        held.builder.addCRLEntry(serial, Date.from(NOW), CRLReason.certificateHold);

        assertThat(judge(delta.made())).isEqualTo(NON_VERIFIE);
        assertThat(judge(held.made())).isEqualTo(NON_CONFORME);
    }

    @Test
    void a_list_of_a_part_clears_that_part() throws Exception {
        var point = new DistributionPointName(uri("http://crl.example/1"));
        var other = new DistributionPointName(uri("http://crl.example/2"));
        var with =
                new TestCertificate("CN=serveur")
                        .leaf(SERVER)
                        .with(
                                Extension.cRLDistributionPoints,
                                false,
                                new CRLDistPoint(
                                        new DistributionPoint[] {
                                            new DistributionPoint(point, null, null)
                                        }))
                        .by(authority.intermediate);

        assertThat(judge(leaf, part(null, true, false))).isEqualTo(CONFORME);
        assertThat(judge(leaf, part(null, false, true))).isEqualTo(NON_VERIFIE);
        assertThat(judge(with, part(point, false, false))).isEqualTo(CONFORME);
        assertThat(judge(with, part(other, false, false))).isEqualTo(NON_VERIFIE);
        assertThat(judge(leaf, part(point, false, false))).isEqualTo(NON_VERIFIE);
    }

    /** The same number of another authority's certificate is another certificate. */
    @Test
    void an_indirect_list_says_whose_certificate_it_means() throws Exception {
        var issuer = authority.intermediate.holder().getSubject();

        assertThat(judge(indirect(new X500Name("CN=Another")))).isEqualTo(NON_VERIFIE);
        assertThat(judge(indirect(issuer))).isEqualTo(NON_CONFORME);
    }

    /** RFC 5280, 5.3.3, has distinguished names there; another kind is nobody's. */
    @Test
    void another_name_beside_that_of_the_issuer_hides_nothing() throws Exception {
        var address = new GeneralName(GeneralName.uniformResourceIdentifier, "http://ca.example");
        var issuer = new GeneralName(authority.intermediate.holder().getSubject());

        assertThat(judge(indirect(new GeneralNames(new GeneralName[] {address, issuer}))))
                .isEqualTo(NON_CONFORME);
    }

    /** RFC 5280, 5.2.5, of onlyContainsUserCerts and onlyContainsCACerts. */
    @Test
    void a_list_of_authorities_clears_authorities_and_no_others() throws Exception {
        var ofUsers = RevocationList.read(part(null, true, false).getEncoded());
        var ofAuthorities = RevocationList.read(part(null, false, true).getEncoded());
        var authorityItself = TrustFixture.read(authority.intermediate);
        var user = TrustFixture.read(leaf);

        assertThat(ofUsers.clears(user)).isTrue();
        assertThat(ofUsers.clears(authorityItself)).isFalse();
        assertThat(ofAuthorities.clears(user)).isFalse();
        assertThat(ofAuthorities.clears(authorityItself)).isTrue();
    }

    @Test
    void nothing_is_verified_any_more_for_whoever_is_gone() throws Exception {
        var list =
                RevocationList.read(
                        crl(authority.intermediate.keys(), TOMORROW, serial).getEncoded());
        var certificat = TrustFixture.read(leaf);
        var issuer = TrustFixture.read(authority.intermediate);
        var revocations = new Revocations(List.of(list), List.of(certificat, issuer));

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> revocations.revoke(certificat))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> revocations.proof(certificat, issuer, NOW))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
        assertThat(revocations.revoke(certificat)).isTrue();
    }

    @Test
    void the_true_reason_is_told_where_no_list_clears_it() throws Exception {
        assertThat(message()).contains("aucune liste de l'émetteur");
        assertThat(message(ofTheRoot())).contains("aucune liste de l'émetteur");
        assertThat(message(crl(authority.intermediate.keys(), NOW, null))).contains("plus à jour");
        assertThat(message(crl(TestCertificate.keys(), TOMORROW, null))).contains("pas signée");
    }

    /** A flood of lists that nobody signed hides nothing: the file is not let in. */
    @Test
    void more_lists_that_name_it_than_are_verified_condemn_it() throws Exception {
        var stranger = TestCertificate.keys();
        var many = new ArrayList<X509CRLHolder>();
        for (var each = 0; each < 256; each++) {
            var next = NOW.plusSeconds(each);
            many.add(list(stranger).until(next).revoking(serial).made());
        }
        assertThat(judge(many)).isEqualTo(NON_VERIFIE);

        many.add(list(stranger).until(TOMORROW).revoking(serial).made());
        assertThat(judge(many)).isEqualTo(NON_CONFORME);
    }

    @Test
    void a_revoked_authority_is_gone_round_where_another_way_is_open() throws Exception {
        var keys = TestCertificate.keys();
        var first = new TestCertificate("CN=CA").authority().keys(keys).by(authority.root);
        var second = new TestCertificate("CN=CA").authority().keys(keys).by(authority.root);
        var server = new TestCertificate("CN=serveur").leaf(SERVER).by(first);
        var builder = new X509v2CRLBuilder(authority.root.holder().getSubject(), Date.from(NOW));
        builder.addCRLEntry(first.holder().getSerialNumber(), Date.from(NOW), 1);
        var list = List.of(signed(builder, authority.root.keys()));

        assertThat(judge(List.of(server, first, second, authority.root), list))
                .isEqualTo(NON_VERIFIE);
        assertThat(judge(List.of(server, first, authority.root), list)).isEqualTo(NON_CONFORME);
    }

    private String message(X509CRLHolder... crls) {
        return found(view(chain(leaf), List.of(crls)), Check.CERT_REVOKED).fr();
    }

    private Verdict judge(X509CRLHolder... crls) {
        return judge(chain(leaf), List.of(crls));
    }

    private Verdict judge(Issued certificat, X509CRLHolder crl) {
        return judge(chain(certificat), List.of(crl));
    }

    private Verdict judge(List<X509CRLHolder> crls) {
        return judge(chain(leaf), crls);
    }

    private List<Issued> chain(Issued certificat) {
        return List.of(certificat, authority.intermediate, authority.root);
    }

    private Verdict judge(List<Issued> certificats, List<X509CRLHolder> crls) {
        var view = view(certificats, crls);
        var controle = found(view, Check.CERT_REVOKED);
        assertThat(view.conforme()).isEqualTo(controle.verdict() != NON_CONFORME);
        return controle.verdict();
    }

    private AnalyseView view(List<Issued> certificats, List<X509CRLHolder> crls) {
        var holders = certificats.stream().map(Issued::holder).toList();
        return production(analysis, Protocole.AS2, DemonstrationAuthority.p7b(holders, crls));
    }

    private X509CRLHolder part(DistributionPointName point, boolean users, boolean authorities)
            throws Exception {
        var list = list(authority.intermediate.keys()).until(TOMORROW);
        list.builder.addExtension(
                Extension.issuingDistributionPoint,
                true,
                new IssuingDistributionPoint(point, users, authorities, null, false, false));
        return list.made();
    }

    /** A current list of the authority above the issuer. */
    private X509CRLHolder ofTheRoot() throws Exception {
        var root = authority.root;
        var builder =
                new X509v2CRLBuilder(
                        root.holder().getSubject(), Date.from(NOW.minus(Duration.ofDays(2))));
        builder.setNextUpdate(Date.from(TOMORROW));
        return signed(builder, root.keys());
    }

    private X509CRLHolder indirect(X500Name whose) throws Exception {
        return indirect(new GeneralNames(new GeneralName(whose)));
    }

    private X509CRLHolder indirect(GeneralNames whose) throws Exception {
        var list = list(authority.intermediate.keys()).until(TOMORROW);
        list.builder.addExtension(
                Extension.issuingDistributionPoint,
                true,
                new IssuingDistributionPoint(null, false, false, null, true, false));
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.certificateIssuer, true, whose);
        list.builder.addCRLEntry(serial, Date.from(NOW), extensions.generate());
        return list.made();
    }

    private static GeneralNames uri(String uri) {
        return new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri));
    }

    private Making list(KeyPair signer) {
        var issuer = authority.intermediate.holder().getSubject();
        return new Making(
                new X509v2CRLBuilder(issuer, Date.from(NOW.minus(Duration.ofDays(2)))), signer);
    }

    /** A list in the making. */
    private record Making(X509v2CRLBuilder builder, KeyPair signer) {

        Making until(Instant next) {
            builder.setNextUpdate(Date.from(next));
            return this;
        }

        Making revoking(BigInteger serial) {
            builder.addCRLEntry(serial, Date.from(NOW), CRLReason.keyCompromise);
            return this;
        }

        X509CRLHolder made() throws Exception {
            return signed(builder, signer);
        }
    }

    private X509CRLHolder crl(KeyPair signer, Instant next, BigInteger revoked) throws Exception {
        var list = list(signer).until(next);
        return (revoked == null ? list : list.revoking(revoked)).made();
    }

    private static X509CRLHolder signed(X509v2CRLBuilder builder, KeyPair signer) throws Exception {
        return builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()));
    }
}
