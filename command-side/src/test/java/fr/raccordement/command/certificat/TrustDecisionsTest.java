package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.api.certificat.query.EmetteurView;
import fr.raccordement.api.certificat.query.FindEmetteur;
import fr.raccordement.api.certificat.query.ListEmetteurs;
import fr.raccordement.api.certificat.query.OrigineEmetteur;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.command.InMemoryEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * IssuerDecisions of administrators count from the moment they are stored, and for more than files.
 */
class TrustDecisionsTest {

    private static final Actor AUDITOR = new Actor("ada", Set.of(Role.AUDITEUR));
    private static final Actor PARTNER = new Actor("claire", Set.of());

    @TempDir Path directory;

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Trust");
    private final InMemoryEvents events = new InMemoryEvents();
    private long next;

    @Test
    void a_decision_counts_for_the_very_next_analysis() {
        var analysis = new CertificateAnalysis(judge(), properties());
        assertThat(trust(analysis)).isEqualTo(Verdict.NON_CONFORME);

        store(TrustFixture.trusted(authority.root, "Liste LSTI"));
        assertThat(trust(analysis)).isEqualTo(Verdict.CONFORME);

        store(TrustFixture.distrusted(authority.root, "Clé compromise"));
        assertThat(trust(analysis)).isEqualTo(Verdict.NON_CONFORME);
    }

    @Test
    void a_decision_counts_for_more_than_a_file() throws Exception {
        authority.trustIn(directory, "root.pem");
        var analysis = new CertificateAnalysis(judge(), properties());
        assertThat(trust(analysis)).isEqualTo(Verdict.CONFORME);

        store(TrustFixture.distrusted(authority.root, "Clé compromise"));
        assertThat(trust(analysis)).isEqualTo(Verdict.NON_CONFORME);
    }

    @Test
    void an_authority_trusted_no_more_taints_what_is_below_it_whatever_is_above() throws Exception {
        authority.trustIn(directory, "root.pem");
        store(TrustFixture.distrusted(authority.intermediate, "Clé compromise"));

        assertThat(trust(new CertificateAnalysis(judge(), properties())))
                .isEqualTo(Verdict.NON_CONFORME);
    }

    @Test
    void a_renewed_certificate_does_not_bring_a_key_back() {
        store(TrustFixture.trusted(authority.root, "Liste LSTI"));
        store(TrustFixture.distrusted(authority.root, "Clé compromise"));
        var renewed =
                new TestCertificate("C=FR,O=Test,CN=Other Root")
                        .authority()
                        .keys(authority.root.keys())
                        .selfSigned();

        assertThat(list().trusted().hold(TrustFixture.read(renewed))).isFalse();
        store(TrustFixture.trusted(renewed, "Après enquête"));
        assertThat(list().trusted().hold(TrustFixture.read(renewed))).isTrue();
        assertThat(list().trusted().hold(TrustFixture.read(authority.root))).isTrue();
    }

    /** The hash that names a key was once of its bytes as they came. */
    @Test
    void a_key_once_named_by_another_hash_is_trusted_no_more() {
        var read = TrustFixture.read(authority.root);
        var der = Base64.getEncoder().encodeToString(read.der());
        var old = "0".repeat(64);
        store(TrustFixture.trusted(authority.intermediate, "Liste LSTI"));
        store(new EmetteurDistrusted(read.sha256(), old, read.sujet(), der, "Clé compromise"));
        var renewed =
                new TestCertificate("C=FR,O=Test,CN=Other Root")
                        .authority()
                        .keys(authority.root.keys())
                        .selfSigned();

        var trusted = list().trusted();
        assertThat(trusted.hold(TrustFixture.read(authority.intermediate))).isTrue();
        assertThat(trusted.distrust(TrustFixture.read(authority.root))).isTrue();
        assertThat(trusted.distrust(TrustFixture.read(renewed))).isTrue();
    }

    /** As after an upgrade to a program that reads more strictly (D-286). */
    @Test
    void an_issuer_that_cannot_be_read_any_more_is_not_trusted_and_hides_no_other() {
        var key = TrustFixture.read(authority.intermediate).cleSha256();
        store(TrustFixture.trusted(authority.root, "Liste LSTI"));
        store(new EmetteurTrusted("11", "22", "CN=x", "bm90aGluZw==", "Liste LSTI"));
        store(new EmetteurDistrusted("33", key, "CN=y", "bm90aGluZw==", "Clé compromise"));

        var trusted = list().trusted();
        assertThat(trusted.hold(TrustFixture.read(authority.root))).isTrue();
        assertThat(trusted.holdKey("22")).isFalse();
        assertThat(trusted.distrust(TrustFixture.read(authority.intermediate))).isTrue();
    }

    /** Until it is taken back by whoever sees it: it had been in no list, and was not found. */
    @Test
    void an_issuer_that_cannot_be_read_any_more_is_in_the_list_and_says_why() throws Exception {
        var old =
                new TestCertificate("CN=Ancienne")
                        .authority()
                        .valid(ProfileTest.utc("2601010000Z"), ProfileTest.utc("281231235959Z"))
                        .selfSigned();
        var der = Base64.getEncoder().encodeToString(old.holder().getEncoded());
        store(new EmetteurTrusted("11", "22", "CN=Ancienne", der, "LSTI"));
        store(new EmetteurTrusted("44", "55", "CN=Perdue", "bm90aGluZw==", "LSTI"));
        var list = list();
        var handler = new EmetteurQueryHandler(list);

        assertThat(handler.handle(new ListEmetteurs(AUDITOR)))
                .extracting(
                        EmetteurView::sha256,
                        EmetteurView::sujet,
                        EmetteurView::emetteur,
                        EmetteurView::deConfiance,
                        EmetteurView::source,
                        EmetteurView::decidePar)
                .containsExactly(
                        tuple("11", "CN=Ancienne", "CN=Ancienne", false, "LSTI", "alix"),
                        tuple("44", "CN=Perdue", "", false, "LSTI", "alix"));
        assertThat(handler.handle(new FindEmetteur("11", PARTNER)))
                .get()
                .returns(Instant.parse("2026-01-01T00:00:00Z"), EmetteurView::valideDu)
                .returns(Instant.parse("2028-12-31T23:59:59Z"), EmetteurView::valideAu);
        assertThat(handler.handle(new FindEmetteur("11", PARTNER)))
                .get()
                .extracting(it -> it.illisible().fr())
                .asString()
                .contains("(notBefore)", "n'a pas de secondes");
        assertThat(new Emetteurs(list).find("11"))
                .get()
                .returns("22", Emetteurs.Named::cleSha256)
                .returns("CN=Ancienne", Emetteurs.Named::sujet);
    }

    @Test
    void the_list_says_what_names_an_issuer_and_who_decided() throws Exception {
        authority.trustIn(directory, "root.pem");
        store(TrustFixture.trusted(authority.intermediate, "Liste LSTI"));
        store(TrustFixture.distrusted(authority.root, "Clé compromise"));
        var handler = new EmetteurQueryHandler(list());

        assertThat(handler.handle(new ListEmetteurs(AUDITOR)))
                .extracting(
                        EmetteurView::sujet,
                        EmetteurView::deConfiance,
                        EmetteurView::origines,
                        EmetteurView::version,
                        EmetteurView::source,
                        EmetteurView::motif,
                        EmetteurView::decidePar)
                .containsExactly(
                        tuple(
                                "CN=Trust Intermediate,O=Test,C=FR",
                                true,
                                List.of(OrigineEmetteur.ADMINISTRATEUR),
                                0L,
                                "Liste LSTI",
                                null,
                                "alix"),
                        tuple(
                                "CN=Trust Root,O=Test,C=FR",
                                false,
                                List.of(OrigineEmetteur.FICHIER, OrigineEmetteur.ADMINISTRATEUR),
                                1L,
                                null,
                                "Clé compromise",
                                "alix"));
        assertThat(handler.handle(new ListEmetteurs(PARTNER)))
                .extracting(EmetteurView::decidePar)
                .containsOnlyNulls();

        Files.delete(directory.resolve("root.pem"));
        assertThat(
                        handler.handle(
                                new FindEmetteur(
                                        TrustFixture.read(authority.root).sha256(), PARTNER)))
                .get()
                .returns(false, EmetteurView::deConfiance);
        assertThat(handler.handle(new FindEmetteur("00", PARTNER))).isEmpty();
    }

    @Test
    void a_certificate_let_in_loses_its_trust_with_its_issuer_and_has_it_back() {
        store(TrustFixture.trusted(authority.root, "Liste LSTI"));
        var analysis = new CertificateAnalysis(judge(), properties());
        for (var environnement : Environnement.values()) {
            var certificat = analysed(analysis, environnement);
            assertThat(lost(analysis, certificat, environnement)).isEmpty();

            store(TrustFixture.distrusted(authority.root, "Clé compromise"));
            assertThat(lost(analysis, certificat, environnement)).contains("CERT_TRUST");

            store(TrustFixture.trusted(authority.root, "Liste LSTI"));
            assertThat(lost(analysis, certificat, environnement)).isEmpty();
        }
    }

    @Test
    void a_certificate_that_was_never_trusted_has_no_trust_to_lose() {
        var analysis = new CertificateAnalysis(judge(), properties());
        var certificat = analysed(analysis, Environnement.QUALIFICATION);

        assertThat(lost(analysis, certificat, Environnement.QUALIFICATION)).isEmpty();
        store(TrustFixture.distrusted(authority.root, "Clé compromise"));
        assertThat(lost(analysis, certificat, Environnement.QUALIFICATION)).isEmpty();
    }

    /** Of two for PeSIT each has one role, of which the other has enough. */
    @Test
    void each_of_a_pair_keeps_its_place_and_none_that_has_no_role_left() {
        store(TrustFixture.trusted(authority.root, "Liste LSTI"));
        var analysis = new CertificateAnalysis(judge(), properties());
        var server = analysed(analysis, Environnement.PRODUCTION);

        assertThat(lost(analysis, server, Protocole.PESIT)).isEmpty();
        assertThat(lost(analysis, server, Protocole.SFTP)).containsExactly("CERT_USAGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bm90aGluZw=="})
    void what_was_kept_of_it_and_cannot_be_read_is_lost(String der) {
        store(TrustFixture.trusted(authority.root, "Liste LSTI"));
        var analysis = new CertificateAnalysis(judge(), properties());
        var kept = der.isEmpty() ? List.<String>of() : List.of(der);
        var certificat = withDer(analysed(analysis, Environnement.PRODUCTION), kept);

        assertThat(lost(analysis, certificat, Protocole.AS2)).containsExactly("CERT_FORMAT");
    }

    private static CertificatAnalyse withDer(CertificatAnalyse it, List<String> der) {
        return new CertificatAnalyse(
                it.fichier(),
                it.sha256(),
                it.cleSha256(),
                it.sujet(),
                it.emetteur(),
                it.numeroSerie(),
                it.valideDu(),
                it.valideAu(),
                it.usages(),
                it.chaine(),
                der,
                it.controles(),
                it.chaineValideAu(),
                it.details());
    }

    private CertificatAnalyse analysed(CertificateAnalysis analysis, Environnement environnement) {
        return analysis.analyse(
                        Protocole.AS2,
                        environnement,
                        List.of(authority.file("x", SERVER)),
                        TestCertificate.NOW)
                .certificats()
                .getFirst();
    }

    private static List<String> lost(
            CertificateAnalysis analysis,
            CertificatAnalyse certificat,
            Environnement environnement) {
        return lost(analysis, certificat, Protocole.AS2, environnement);
    }

    private static List<String> lost(
            CertificateAnalysis analysis, CertificatAnalyse certificat, Protocole protocole) {
        return lost(analysis, certificat, protocole, Environnement.PRODUCTION);
    }

    private static List<String> lost(
            CertificateAnalysis analysis,
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement) {
        return analysis.lost(certificat, protocole, environnement, TestCertificate.NOW).stream()
                .map(Controle::code)
                .toList();
    }

    private Verdict trust(CertificateAnalysis analysis) {
        var view = production(analysis, Protocole.AS2, authority.file("x", SERVER));
        return found(view, Check.CERT_TRUST).verdict();
    }

    private FileJudge judge() {
        return new FileJudge(list(), new KnownPolicies(properties()));
    }

    private TrustList list() {
        var store = EmbeddedEventStore.builder().storageEngine(events).build();
        return new TrustList(properties(), new EventSourcedTrustDecisions(store));
    }

    private CertificatsProperties properties() {
        return new CertificatsProperties(directory, false, null, Duration.ofSeconds(10));
    }

    private void store(Object event) {
        events.appendEvents(
                new GenericDomainEventMessage<>(
                        "ListeDeConfiance",
                        ListeDeConfianceId.OPERATEUR.toString(),
                        next++,
                        event,
                        MetaData.with(Actor.ACTOR, "alix")));
    }
}
