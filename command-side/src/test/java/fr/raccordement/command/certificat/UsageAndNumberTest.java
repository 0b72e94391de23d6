package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Verdict.CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_VERIFIE;
import static fr.raccordement.api.fiche.Protocole.AS2;
import static fr.raccordement.api.fiche.Protocole.PESIT;
import static fr.raccordement.api.fiche.Protocole.SFTP;
import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.CLIENT;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.DemonstrationAuthority.p7b;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Protocole;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;

class UsageAndNumberTest {

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Usage");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);
    private final Fichier client = authority.file("client", CLIENT);
    private final Fichier server = authority.file("server", SERVER);
    private final Fichier dual = authority.file("dual", CLIENT, SERVER);
    private final Fichier unreadable = new Fichier("x.p7b", "nothing".getBytes());

    @Test
    void sftp_wants_a_client() {
        assertThat(usage(SFTP, client)).isEqualTo(CONFORME);
        assertThat(usage(SFTP, dual)).isEqualTo(CONFORME);
        assertThat(usage(SFTP, server)).isEqualTo(NON_CONFORME);
    }

    @Test
    void as2_wants_a_server() {
        assertThat(usage(AS2, server)).isEqualTo(CONFORME);
        assertThat(usage(AS2, client)).isEqualTo(NON_CONFORME);
    }

    @Test
    void the_role_that_is_absent_is_named() {
        assertThat(sentence(SFTP, server)).contains("asks for client authentication");
        assertThat(sentence(AS2, client)).contains("asks for server authentication");
        assertThat(sentence(PESIT, client)).contains("asks for server authentication");
        assertThat(sentence(PESIT, server)).contains("asks for client authentication");
    }

    /** The roles of an authority that names some are all that it can give. */
    @Test
    void an_authority_is_blamed_for_a_role_that_it_cannot_give_and_that_is_asked_for() {
        var clients =
                new TestCertificate("CN=Clients")
                        .authority()
                        .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(CLIENT))
                        .by(authority.root);
        var both = new TestCertificate("CN=both").leaf(CLIENT, SERVER).by(clients);
        var file = p7b(both, clients, authority.root);
        var other = new TestCertificate("CN=client").leaf(CLIENT).by(clients);

        assertThat(usage(SFTP, file)).isEqualTo(CONFORME);
        assertThat(sentence(AS2, file)).contains("may not grant the use that protocol AS2");
        assertThat(sentence(AS2, p7b(other, clients, authority.root)))
                .contains("asks for server authentication, which is absent");
    }

    /** Nothing is left of what it names, and what is asked for it never named. */
    @Test
    void an_authority_is_not_blamed_for_a_role_that_nobody_asks_for() {
        var servers =
                new TestCertificate("CN=Servers")
                        .authority()
                        .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(SERVER))
                        .by(authority.root);
        var client = new TestCertificate("CN=client").leaf(CLIENT).by(servers);

        assertThat(sentence(AS2, p7b(client, servers, authority.root)))
                .contains("asks for server authentication, which is absent");
        assertThat(sentence(SFTP, p7b(client, servers, authority.root)))
                .contains("may not grant the use that protocol SFTP");
    }

    @Test
    void pesit_wants_both_in_one_file_or_in_two() {
        assertThat(usage(PESIT, dual)).isEqualTo(CONFORME);
        assertThat(usage(PESIT, client, server)).isEqualTo(CONFORME);
        assertThat(usage(PESIT, client)).isEqualTo(NON_CONFORME);
        assertThat(usage(PESIT, client, authority.file("other", CLIENT))).isEqualTo(NON_CONFORME);
    }

    @Test
    void what_an_unreadable_file_would_bring_is_not_known() {
        assertThat(usage(PESIT, client, unreadable)).isEqualTo(NON_VERIFIE);
        assertThat(usage(PESIT, dual, unreadable)).isEqualTo(CONFORME);
        assertThat(production(analysis, PESIT, dual, unreadable).conforme()).isFalse();
    }

    @Test
    void an_absent_or_universal_usage_names_no_role() {
        var absent = authority.chain(new TestCertificate("CN=x").policies("2.999.250.1"));
        var any = authority.file("any", KeyPurposeId.anyExtendedKeyUsage);

        assertThat(usage(AS2, absent)).isEqualTo(NON_CONFORME);
        assertThat(usage(AS2, any)).isEqualTo(NON_CONFORME);
    }

    @Test
    void one_file_is_enough_outside_pesit() {
        assertThat(number(SFTP, client, authority.file("other", CLIENT))).isEqualTo(NON_CONFORME);
        assertThat(number(PESIT, client, server)).isEqualTo(CONFORME);
    }

    @Test
    void the_same_certificate_twice_counts_once() {
        assertThat(number(PESIT, dual, dual)).isEqualTo(NON_CONFORME);
    }

    @Test
    void a_file_has_one_end_entity_certificate() {
        var first = new TestCertificate("CN=a").leaf(SERVER).by(authority.intermediate);
        var second = new TestCertificate("CN=b").leaf(SERVER).by(authority.intermediate);
        var two = p7b(first, second, authority.intermediate, authority.root);
        var none = p7b(authority.intermediate, authority.root);

        assertThat(number(AS2, two)).isEqualTo(NON_CONFORME);
        assertThat(number(AS2, none)).isEqualTo(NON_CONFORME);
        assertThat(number(AS2, p7b())).isEqualTo(NON_CONFORME);
        assertThat(found(production(analysis, AS2, two), Check.CERT_LEAF_COUNT).fr())
                .contains("2 certificats", "« CN=a »", "« CN=b »");
        assertThat(usage(AS2, two)).isEqualTo(NON_VERIFIE);
        assertThat(number(AS2, p7b(first, first, authority.intermediate, authority.root)))
                .isEqualTo(CONFORME);
    }

    private Verdict usage(Protocole protocole, Fichier... files) {
        return found(production(analysis, protocole, files), Check.CERT_USAGE).verdict();
    }

    private String sentence(Protocole protocole, Fichier file) {
        return found(production(analysis, protocole, file), Check.CERT_USAGE).en();
    }

    private Verdict number(Protocole protocole, Fichier... files) {
        return found(production(analysis, protocole, files), Check.CERT_LEAF_COUNT).verdict();
    }
}
