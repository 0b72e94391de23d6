package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Verdict.CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_VERIFIE;
import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.CLIENT;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;

class ConformingFileTest {

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Conforming");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);

    @Test
    void every_check_is_reported_once_and_none_blocks() {
        var view = production(analysis, Protocole.AS2, authority.file("serveur", SERVER));

        assertThat(view.conforme()).isTrue();
        assertThat(view.regles()).isEqualTo(RuleSet.VERSION);
        assertThat(view.certificats().getFirst().controles())
                .extracting(Controle::code)
                .containsExactly(Stream.of(Check.values()).map(Check::name).toArray(String[]::new));
    }

    @Test
    void only_that_of_as2_is_compared_with_a_host() {
        var view = production(analysis, Protocole.SFTP, authority.file("client", CLIENT));

        assertThat(view.certificats().getFirst().controles())
                .extracting(Controle::code)
                .containsExactly(
                        Stream.of(Check.values())
                                .filter(it -> it != Check.CERT_HOST)
                                .map(Check::name)
                                .toArray(String[]::new));
    }

    @Test
    void what_needs_more_than_the_file_is_not_verified() {
        var view = production(analysis, Protocole.AS2, authority.file("serveur", SERVER));

        assertThat(view.certificats().getFirst().controles())
                .filteredOn(controle -> controle.verdict() != CONFORME)
                .allMatch(controle -> controle.verdict() == NON_VERIFIE)
                .extracting(Controle::code)
                .containsExactly(
                        "CERT_PERIOD", "CERT_UNIQUE", "CERT_REVOKED", "CERT_HOLDER", "CERT_HOST");
    }

    @Test
    void a_pem_file_gives_what_a_der_file_gives() {
        var der = authority.file("serveur", SERVER);
        var first = production(analysis, Protocole.AS2, der).certificats().getFirst();
        var second =
                production(analysis, Protocole.AS2, DemonstrationAuthority.pem(der))
                        .certificats()
                        .getFirst();

        assertThat(second).usingRecursiveComparison().ignoringFields("fichier").isEqualTo(first);
    }

    @Test
    void the_certificate_is_described() throws Exception {
        var leaf =
                new TestCertificate("C=FR,O=Mairie\\, service,CN=edi.example")
                        .leaf(SERVER)
                        .serial(new BigInteger("0ABCDEF012345", 16))
                        .by(authority.intermediate);
        var file = DemonstrationAuthority.p7b(authority.root, leaf, authority.intermediate);

        var found = production(analysis, Protocole.AS2, file).certificats().getFirst();

        assertThat(found.sujet()).isEqualTo("CN=edi.example,O=Mairie\\, service,C=FR");
        assertThat(found.numeroSerie()).isEqualTo("abcdef012345");
        assertThat(found.usages()).containsExactly(Usage.SERVEUR);
        assertThat(found.sha256()).isEqualTo(CertificatReader.sha256(leaf.holder().getEncoded()));
        assertThat(found.cleSha256())
                .isEqualTo(CertificatReader.sha256(leaf.keys().getPublic().getEncoded()));
        assertThat(found.chaine()).hasSize(3).first().isEqualTo(found.sujet());
        assertThat(new X509CertificateHolder(Base64.getDecoder().decode(found.der().get(1))))
                .isEqualTo(authority.intermediate.holder());
    }

    @Test
    void it_may_still_be_used_until_it_expires() {
        var file = authority.file("serveur", SERVER);
        var found = production(analysis, Protocole.AS2, file).certificats().getFirst();
        var later = TestCertificate.NOW.plus(Duration.ofDays(400));

        assertThat(recheck(found, later.minusSeconds(1))).isEmpty();
        assertThat(recheck(found, later))
                .extracting(Controle::code)
                .containsExactly("CERT_VALIDITY");
        assertThat(
                        Analyses.trusting()
                                .recheck(
                                        found,
                                        Protocole.AS2,
                                        Environnement.PRODUCTION,
                                        TestCertificate.NOW))
                .extracting(Controle::code)
                .containsExactly("CERT_TRUST");
    }

    @Test
    void a_finding_is_replaced_in_its_place() {
        var view = production(analysis, Protocole.AS2, authority.file("serveur", SERVER));
        var changed = Check.replace(view.certificats().getFirst(), UniqueRule.judge(true));

        assertThat(found(changed, Check.CERT_UNIQUE).bloquant()).isTrue();
        assertThat(changed.controles()).hasSize(Check.values().length);
    }

    private java.util.List<Controle> recheck(
            fr.raccordement.api.certificat.CertificatAnalyse found, java.time.Instant when) {
        return analysis.recheck(found, Protocole.AS2, Environnement.PRODUCTION, when);
    }
}
