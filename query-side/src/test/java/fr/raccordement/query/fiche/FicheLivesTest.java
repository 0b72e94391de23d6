package fr.raccordement.query.fiche;

import static fr.raccordement.api.fiche.query.FicheStatus.ACTIVEE;
import static fr.raccordement.api.fiche.query.FicheStatus.BROUILLON;
import static fr.raccordement.api.fiche.query.FicheStatus.DESACTIVEE;
import static fr.raccordement.api.fiche.query.FicheStatus.ENVOYEE;
import static fr.raccordement.api.fiche.query.FicheStatus.ENVOYEE_MAJ;
import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Life.at;
import static fr.raccordement.query.Life.by;
import static fr.raccordement.query.Life.to;
import static fr.raccordement.query.Life.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.certificat.*;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.*;
import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.query.*;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.query.Life;
import fr.raccordement.query.Life.Change;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lives of fiches, and what is to be seen of them after each of their events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FicheLivesTest implements Life.Answers<FicheView> {

    private static final String HERE = "11111111111111";
    private static final List<CertificatAnalyse> CERTIFICATS = List.of(certificat(List.of()));
    private static final Validite PERIODE =
            new Validite(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
    private static final List<Contact> CONTACTS =
            List.of(new Contact("Jeanne Martin", "jeanne@exemple.fr", "+33123456789"));
    private static final List<Contact> OTHERS =
            List.of(new Contact("Paul Petit", "paul@exemple.fr", "+33987654321"));
    private static final ReseauSftp SFTP = new ReseauSftp(List.of("203.0.113.10"), "acme", null);
    private static final ReseauAs2 AS2 =
            new ReseauAs2(
                    List.of("203.0.113.11"),
                    "ACME",
                    "https://as2.exemple.fr",
                    ReseauAs2.Mdn.SYNCHRONE,
                    null,
                    ReseauAs2.Signature.SHA256,
                    ReseauAs2.Chiffrement.AES256,
                    true,
                    null);
    private static final ReseauPesit PESIT =
            new ReseauPesit(
                    List.of("203.0.113.12"),
                    "pesit.exemple.fr",
                    6330,
                    "ACME",
                    "1.2",
                    32,
                    2,
                    4096,
                    ReseauPesit.Compatibilite.STANDARD,
                    null);
    private static final List<InterfaceChoisie> INTERFACES =
            List.of(new InterfaceChoisie("FSO1113A", ModeTraitement.PARTIELLE));

    private final World world = new World();
    private int lives;
    private String id;
    private Life<FicheView> fiche;

    @AfterAll
    void close() {
        world.close();
    }

    /** Event 0: a draft, of which nothing is filled in. */
    @BeforeEach
    void create() {
        id = "f" + lives++;
        fiche = new Life<>(world, new FicheId(id), FicheLivesTest::always, this);
        fiche.begins(
                new FicheCreated(id, HERE, FicheKind.EMETTEUR, Environnement.PRODUCTION),
                new FicheView(
                        id,
                        0,
                        HERE,
                        FicheKind.EMETTEUR,
                        Environnement.PRODUCTION,
                        BROUILLON,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        false,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        at(0),
                        at(0),
                        by(0),
                        List.of(by(0))));
    }

    /** What the operator does, and the program. */
    private static final Set<Class<?>> NOT_OF_AUTHORS =
            Set.of(
                    FicheReturned.class,
                    FicheActivated.class,
                    RevisionRejected.class,
                    RevisionApplied.class,
                    FicheDeactivated.class,
                    FicheReactivated.class,
                    FicheDiscarded.class,
                    CertificatExpiryNotified.class,
                    ConfianceLost.class,
                    ConfianceRegained.class,
                    ContactsForgotten.class);

    private static List<Change> always(long number) {
        return List.of(
                to("version", number), to("modifieeLe", at(number)), to("modifieePar", by(number)));
    }

    @Test
    void a_draft_says_what_its_author_filled_in() {
        fillIn();
    }

    @Test
    void what_is_given_again_replaces_what_was_given() {
        fillIn();
        var refused = new CertificatsDeposited(id, "2026.2", false, List.of());
        then(refused, regles("2026.2"), conformes(false), certificats(List.of()));
        var shorter = new ValiditeDefined(id, LocalDate.EPOCH, LocalDate.EPOCH);
        then(shorter, validite(new Validite(LocalDate.EPOCH, LocalDate.EPOCH)));
        then(contacts("cle", OTHERS), contacts(OTHERS));
        then(contacts("cle", List.of()), contacts(List.of()));
        then(
                new ReseauSftpDefined(id, new ReseauSftp(List.of(), "b", "ssh-rsa A")),
                sftp(new ReseauSftp(List.of(), "b", "ssh-rsa A")));
        then(new InterfacesDefined(id, List.of()), interfaces(List.of()));
        then(new CommentaireDefined(id, "B"), commentaire("B"));
        then(new CommentaireDefined(id, ""), commentaire(null));
    }

    @Test
    void S_21_another_protocol_voids_certificates_and_network_and_nothing_else() {
        fillIn();
        then(
                new ProtocoleChosen(id, Protocole.PESIT),
                protocole(Protocole.PESIT),
                regles(null),
                conformes(null),
                certificats(List.of()),
                sftp(null));
        then(new ReseauPesitDefined(id, PESIT), pesit(PESIT));
        then(new ProtocoleChosen(id, Protocole.AS2), protocole(Protocole.AS2), pesit(null));
        then(new ReseauAs2Defined(id, AS2), as2(AS2));
        then(new ProtocoleChosen(id, Protocole.SFTP), protocole(Protocole.SFTP), as2(null));
    }

    @Test
    void a_fiche_sent_waits_from_then_on_until_it_is_taken_back() {
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(1)));
        then(new FicheWithdrawn(id), statut(BROUILLON), soumiseLe(null));
        then(new CommentaireDefined(id, "A"), commentaire("A"));
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(4)));
    }

    @Test
    void a_fiche_sent_back_says_why_until_it_is_sent_again() {
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(1)));
        then(
                new FicheReturned(id, "Illisible"),
                statut(BROUILLON),
                motif("Illisible"),
                soumiseLe(null));
        then(new CommentaireDefined(id, "A"), commentaire("A"));
        then(new FicheSubmitted(id), statut(ENVOYEE), motif(null), soumiseLe(at(4)));
        then(new FicheWithdrawn(id), statut(BROUILLON), soumiseLe(null));
    }

    @Test
    void a_fiche_activated_has_its_code_for_good_and_waits_no_more() {
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(1)));
        then(
                new FicheActivated(id, "ABC123"),
                statut(ACTIVEE),
                codeApplication("ABC123"),
                soumiseLe(null));
        then(new FicheDeactivated(id, "Fin du marché"), statut(DESACTIVEE), motif("Fin du marché"));
        then(new FicheReactivated(id), statut(ACTIVEE), motif(null));
        then(
                new FicheDeactivated(id, "Fin de validité"),
                statut(DESACTIVEE),
                motif("Fin de validité"));
    }

    @Test
    void a_revision_begins_with_the_content_in_use_and_what_is_done_is_done_to_it() {
        fillIn();
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(8)));
        then(
                new FicheActivated(id, "ABC123"),
                statut(ACTIVEE),
                codeApplication("ABC123"),
                soumiseLe(null));
        then(new RevisionOpened(id), opened(at(10)));
        then(
                new ProtocoleChosen(id, Protocole.AS2),
                revision(
                        protocole(Protocole.AS2),
                        regles(null),
                        conformes(null),
                        certificats(List.of()),
                        sftp(null)));
        then(
                new CertificatsDeposited(id, "2026.2", false, CERTIFICATS),
                revision(regles("2026.2"), conformes(false), certificats(CERTIFICATS)));
        then(
                new ValiditeDefined(id, LocalDate.EPOCH, PERIODE.au()),
                revision(validite(new Validite(LocalDate.EPOCH, PERIODE.au()))));
        then(contacts("cle", OTHERS), revision(contacts(OTHERS)));
        then(new ReseauAs2Defined(id, AS2), revision(as2(AS2)));
        then(new InterfacesDefined(id, List.of()), revision(interfaces(List.of())));
        then(new CommentaireDefined(id, "B"), revision(commentaire("B")));
        then(
                new RevisionSubmitted(id),
                statut(ENVOYEE_MAJ),
                soumiseLe(at(18)),
                revision(sent(at(18))));
        then(
                new RevisionApplied(id),
                statut(ACTIVEE),
                soumiseLe(null),
                noRevision(),
                protocole(Protocole.AS2),
                regles("2026.2"),
                conformes(false),
                certificats(CERTIFICATS),
                validite(new Validite(LocalDate.EPOCH, PERIODE.au())),
                contacts(OTHERS),
                sftp(null),
                as2(AS2),
                interfaces(List.of()),
                commentaire("B"));
    }

    @Test
    void a_revision_for_pesit_has_the_network_of_pesit() {
        activate();
        then(new RevisionOpened(id), opened(at(4)));
        then(new ProtocoleChosen(id, Protocole.PESIT), revision(protocole(Protocole.PESIT)));
        then(new ReseauPesitDefined(id, PESIT), revision(pesit(PESIT)));
        then(
                new ProtocoleChosen(id, Protocole.SFTP),
                revision(protocole(Protocole.SFTP), pesit(null)));
        then(new ReseauSftpDefined(id, SFTP), revision(sftp(SFTP)));
    }

    @Test
    void a_revision_taken_back_is_open_again() {
        activate();
        then(new RevisionOpened(id), opened(at(4)));
        then(
                new RevisionSubmitted(id),
                statut(ENVOYEE_MAJ),
                soumiseLe(at(5)),
                revision(sent(at(5))));
        then(
                new RevisionWithdrawn(id),
                statut(ACTIVEE),
                soumiseLe(null),
                revision(reopened(at(6))));
        then(new CommentaireDefined(id, "B"), revision(commentaire("B")));
    }

    @Test
    void a_revision_rejected_is_open_again_and_says_why_until_it_is_sent_again() {
        reject();
        then(new CommentaireDefined(id, "B"), revision(commentaire("B")));
        then(
                new RevisionSubmitted(id),
                statut(ENVOYEE_MAJ),
                motif(null),
                soumiseLe(at(8)),
                revision(sent(at(8))));
        then(
                new RevisionApplied(id),
                statut(ACTIVEE),
                soumiseLe(null),
                commentaire("B"),
                noRevision());
    }

    @Test
    void a_revision_discarded_is_gone_with_the_reason_why_it_was_rejected() {
        reject();
        then(new RevisionDiscarded(id), motif(null), noRevision());
        then(new RevisionOpened(id), opened(at(8)));
        then(new RevisionDiscarded(id), noRevision());
    }

    @Test
    void a_fiche_closed_drops_the_revision_that_was_open() {
        reject();
        deactivate("Fin du marché");
        then(new FicheReactivated(id), statut(ACTIVEE), motif(null));
        then(new RevisionOpened(id), opened(at(9)));
    }

    @Test
    void a_fiche_closed_drops_the_revision_that_was_sent_and_waits_no_more() {
        activate();
        then(new RevisionOpened(id), opened(at(4)));
        then(
                new RevisionSubmitted(id),
                statut(ENVOYEE_MAJ),
                soumiseLe(at(5)),
                revision(sent(at(5))));
        deactivate("Fin de validité");
    }

    @Test
    void contacts_forgotten_are_gone_from_the_fiche_and_from_its_open_revision() {
        then(contacts("cle.0", CONTACTS), contacts(CONTACTS));
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(2)));
        then(
                new FicheActivated(id, "ABC123"),
                statut(ACTIVEE),
                codeApplication("ABC123"),
                soumiseLe(null));
        then(new RevisionOpened(id), opened(at(4)));
        then(
                new ContactsForgotten(id, "cle.0", "Demande"),
                contacts(List.of()),
                destroyed(true),
                revision(contacts(List.of()), destroyed(true)));
        then(contacts("cle.1", OTHERS), revision(contacts(OTHERS), destroyed(false)));
        then(new CommentaireDefined(id, "B"), revision(commentaire("B")));
        then(
                new ContactsForgotten(id, "cle.1", "Demande"),
                revision(contacts(List.of()), destroyed(true)));
        then(new RevisionDiscarded(id), noRevision());
    }

    @Test
    void contacts_forgotten_stay_known_as_destroyed_until_others_are_given() {
        then(contacts("cle.0", CONTACTS), contacts(CONTACTS));
        then(new ContactsForgotten(id, "cle.0", "Demande"), contacts(List.of()), destroyed(true));
        then(new ProtocoleChosen(id, Protocole.SFTP), protocole(Protocole.SFTP));
        then(
                new CertificatsDeposited(id, "2026.1", true, CERTIFICATS),
                regles("2026.1"),
                conformes(true),
                certificats(CERTIFICATS));
        then(new ValiditeDefined(id, PERIODE.du(), PERIODE.au()), validite(PERIODE));
        then(new ReseauSftpDefined(id, SFTP), sftp(SFTP));
        then(new InterfacesDefined(id, INTERFACES), interfaces(INTERFACES));
        then(new CommentaireDefined(id, "A"), commentaire("A"));
        then(contacts("cle.1", OTHERS), contacts(OTHERS), destroyed(false));
    }

    @Test
    void nothing_is_destroyed_where_no_contacts_are_or_those_are_of_another_key() {
        then(contacts("cle.0", List.of()));
        then(new ContactsForgotten(id, "cle.0", "Demande"));
        then(contacts("cle.1", CONTACTS), contacts(CONTACTS));
        then(new ContactsForgotten(id, "cle.0", "Demande"));
    }

    @Test
    void contacts_whose_key_is_gone_are_destroyed_before_any_event_says_so() {
        activate();
        then(new RevisionOpened(id), opened(at(4)));
        then(contacts("cle-" + id, CONTACTS), revision(contacts(CONTACTS)));

        world.vault.destroy("cle-" + id);

        var view = find(null).orElseThrow();
        assertThat(view.contactsDetruits()).isFalse();
        assertThat(view.revision().contacts()).isEmpty();
        assertThat(view.revision().contactsDetruits()).isTrue();
    }

    @Test
    void a_notice_that_a_certificate_expires_changes_nothing_that_the_fiche_says() {
        fillIn();
        then(notice());
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(9)));
        then(
                new FicheActivated(id, "ABC123"),
                statut(ACTIVEE),
                codeApplication("ABC123"),
                soumiseLe(null));
        then(new RevisionOpened(id), opened(at(11)));
        then(
                new RevisionSubmitted(id),
                statut(ENVOYEE_MAJ),
                soumiseLe(at(12)),
                revision(sent(at(12))));
        then(notice());
    }

    @Test
    void S_51_a_third_party_declared_stays_one_whatever_becomes_of_its_fiche() {
        then(new TiersDeDematerialisationDeclared(id), to("tiersDeDematerialisation", true));
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(2)));
        then(
                new FicheReturned(id, "Illisible"),
                statut(BROUILLON),
                motif("Illisible"),
                soumiseLe(null));
    }

    @Test
    void a_draft_thrown_away_is_found_only_as_it_was_before() {
        then(new CommentaireDefined(id, "A"), commentaire("A"));
        for (var event :
                List.of(new FicheDiscarded(id), new ContactsForgotten(id, "cle", "Demande"))) {
            world.append(event);
            world.projectNew();

            assertThat(find(null)).isEmpty();
            assertThat(listed()).isEmpty();
        }
        assertThat(find(1L)).get().returns("A", FicheView::commentaire);
        assertThat(history().entries())
                .extracting(HistoryEntryView::statusBefore, HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple(null, "BROUILLON"),
                        tuple("BROUILLON", "BROUILLON"),
                        tuple("BROUILLON", null),
                        tuple(null, null));
    }

    @Test
    void its_history_tells_the_status_before_and_after_each_event() {
        reject();
        deactivate("Fin du marché");

        assertThat(history().entries())
                .extracting(
                        HistoryEntryView::aggregateId,
                        HistoryEntryView::aggregateType,
                        HistoryEntryView::type,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter,
                        HistoryEntryView::actor)
                .containsExactly(
                        tuple(id, "Fiche", "FicheCreated", null, "BROUILLON", by(0)),
                        tuple(id, "Fiche", "CommentaireDefined", "BROUILLON", "BROUILLON", by(1)),
                        tuple(id, "Fiche", "FicheSubmitted", "BROUILLON", "ENVOYEE", by(2)),
                        tuple(id, "Fiche", "FicheActivated", "ENVOYEE", "ACTIVEE", by(3)),
                        tuple(id, "Fiche", "RevisionOpened", "ACTIVEE", "ACTIVEE", by(4)),
                        tuple(id, "Fiche", "RevisionSubmitted", "ACTIVEE", "ENVOYEE_MAJ", by(5)),
                        tuple(id, "Fiche", "RevisionRejected", "ENVOYEE_MAJ", "ACTIVEE", by(6)),
                        tuple(id, "Fiche", "FicheDeactivated", "ACTIVEE", "DESACTIVEE", by(7)));
    }

    @Test
    void an_event_that_names_nobody_is_refused() {
        var created = new FicheCreated(id, HERE, FicheKind.EMETTEUR, Environnement.PRODUCTION);
        var anonymous = new GenericDomainEventMessage<>("Fiche", "fiche-" + id, 0, created);

        assertThatThrownBy(() -> FicheFold.after(null, anonymous))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Event 0 of a fiche names no actor");
    }

    /** Events 1 to 7. */
    private void fillIn() {
        then(new ProtocoleChosen(id, Protocole.SFTP), protocole(Protocole.SFTP));
        then(
                new CertificatsDeposited(
                        id, "2026.1", true, List.of(certificat(List.of("MIIB", "MIIC")))),
                regles("2026.1"),
                conformes(true),
                certificats(CERTIFICATS));
        then(new ValiditeDefined(id, PERIODE.du(), PERIODE.au()), validite(PERIODE));
        then(contacts("cle", CONTACTS), contacts(CONTACTS));
        then(new ReseauSftpDefined(id, SFTP), sftp(SFTP));
        then(new InterfacesDefined(id, INTERFACES), interfaces(INTERFACES));
        then(new CommentaireDefined(id, "A"), commentaire("A"));
    }

    /** Events 1 to 3: in use, and all that it says is a comment. */
    private void activate() {
        then(new CommentaireDefined(id, "A"), commentaire("A"));
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(2)));
        then(
                new FicheActivated(id, "ABC123"),
                statut(ACTIVEE),
                codeApplication("ABC123"),
                soumiseLe(null));
    }

    /** Events 1 to 6: in use, and its revision was sent back. */
    private void reject() {
        activate();
        then(new RevisionOpened(id), opened(at(4)));
        then(
                new RevisionSubmitted(id),
                statut(ENVOYEE_MAJ),
                soumiseLe(at(5)),
                revision(sent(at(5))));
        then(
                new RevisionRejected(id, "Illisible"),
                statut(ACTIVEE),
                motif("Illisible"),
                soumiseLe(null),
                revision(reopened(at(6))));
    }

    private void deactivate(String why) {
        then(
                new FicheDeactivated(id, why),
                statut(DESACTIVEE),
                motif(why),
                soumiseLe(null),
                noRevision());
    }

    private void then(FicheEvent event, Change... changes) {
        fiche.then(
                event,
                Stream.concat(
                                NOT_OF_AUTHORS.contains(event.getClass())
                                        ? Stream.empty()
                                        : Stream.of(FicheLivesTest::byOneMore),
                                Stream.of(changes))
                        .toArray(Change[]::new));
    }

    /** D-156. */
    private static void byOneMore(Map<String, Object> view) {
        var auteurs = new ArrayList<Object>((List<?>) view.get("auteurs"));
        auteurs.add(view.get("modifieePar"));
        view.put("auteurs", auteurs);
    }

    private ContactsDefined contacts(String cle, List<Contact> contacts) {
        return new ContactsDefined(id, cle, contacts.size(), world.vault.seal(cle, contacts));
    }

    @Test
    void a_certificate_that_loses_its_trust_says_so_until_it_is_trusted_again() {
        fillIn();
        then(new FicheSubmitted(id), statut(ENVOYEE), soumiseLe(at(8)));
        then(
                new FicheActivated(id, "ABC123"),
                statut(ACTIVEE),
                codeApplication("ABC123"),
                soumiseLe(null));
        var failing =
                new Controle("CERT_CHAIN", Verdict.NON_CONFORME, Severite.ERREUR, "perdu", "lost");
        var sha256 = CERTIFICATS.getFirst().sha256();
        then(
                new ConfianceLost(id, sha256, List.of(failing)),
                pertes(List.of(new PerteDeConfiance(sha256, at(10), List.of(failing)))),
                conformes(false),
                certificats(List.of(CERTIFICATS.getFirst().with(List.of(failing)))));
        var other =
                new Controle("CERT_TRUST", Verdict.NON_CONFORME, Severite.ERREUR, "perdu", "lost");
        then(
                new ConfianceLost(id, sha256, List.of(other)),
                pertes(List.of(new PerteDeConfiance(sha256, at(10), List.of(other)))),
                conformes(true),
                certificats(CERTIFICATS));
        then(new ConfianceLost(id, "f".repeat(64), List.of(other)));
        then(new ConfianceRegained(id, sha256), pertes(List.of()));
    }

    private static Change pertes(List<PerteDeConfiance> pertes) {
        return to("pertes", pertes);
    }

    private CertificatExpiryNotified notice() {
        return new CertificatExpiryNotified(id, "ab".repeat(32), 30, at(1));
    }

    private static CertificatAnalyse certificat(List<String> der) {
        return new CertificatAnalyse(
                "client.p7b",
                "ab".repeat(32),
                "cd".repeat(32),
                "CN=client",
                "CN=ca",
                "01",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2028-01-01T00:00:00Z"),
                List.of(Usage.CLIENT),
                List.of("CN=client", "CN=ca"),
                der,
                List.of(new Controle("CERT_CHAIN", Verdict.CONFORME, Severite.ERREUR, "f", "e")));
    }

    private static Change statut(FicheStatus statut) {
        return to("statut", statut);
    }

    private static Change motif(@Nullable String motif) {
        return to("motif", motif);
    }

    private static Change soumiseLe(@Nullable Instant at) {
        return to("soumiseLe", at);
    }

    private static Change codeApplication(String code) {
        return to("codeApplication", code);
    }

    private static Change protocole(Protocole protocole) {
        return to("protocole", protocole);
    }

    private static Change regles(@Nullable String regles) {
        return to("regles", regles);
    }

    private static Change conformes(@Nullable Boolean conformes) {
        return to("certificatsConformes", conformes);
    }

    private static Change certificats(List<CertificatAnalyse> certificats) {
        return to("certificats", certificats);
    }

    private static Change validite(Validite validite) {
        return to("validite", validite);
    }

    private static Change contacts(List<Contact> contacts) {
        return to("contacts", contacts);
    }

    private static Change destroyed(boolean destroyed) {
        return to("contactsDetruits", destroyed);
    }

    private static Change pesit(@Nullable ReseauPesit pesit) {
        return to("pesit", pesit);
    }

    private static Change sftp(@Nullable ReseauSftp sftp) {
        return to("sftp", sftp);
    }

    private static Change as2(@Nullable ReseauAs2 as2) {
        return to("as2", as2);
    }

    private static Change interfaces(List<InterfaceChoisie> interfaces) {
        return to("interfaces", interfaces);
    }

    private static Change commentaire(@Nullable String commentaire) {
        return to("commentaire", commentaire);
    }

    private static Change revision(Change... changes) {
        return within("revision", changes);
    }

    private static Change sent(Instant at) {
        return view -> view.putAll(Map.of("etat", RevisionStatus.ENVOYEE, "depuis", at));
    }

    private static Change reopened(Instant at) {
        return view -> view.putAll(Map.of("etat", RevisionStatus.OUVERTE, "depuis", at));
    }

    private static Change noRevision() {
        return to("revision", null);
    }

    /** With the content in use. */
    private static Change opened(Instant at) {
        return view -> {
            var revision = new LinkedHashMap<String, @Nullable Object>();
            revision.put("etat", RevisionStatus.OUVERTE);
            revision.put("ouverteLe", at);
            revision.put("depuis", at);
            List.of(
                            "environnement",
                            "protocole",
                            "regles",
                            "certificatsConformes",
                            "certificats",
                            "pertes",
                            "validite",
                            "contacts",
                            "contactsDetruits",
                            "pesit",
                            "sftp",
                            "as2",
                            "interfaces",
                            "commentaire")
                    .forEach(field -> revision.put(field, view.get(field)));
            view.put("revision", revision);
        };
    }

    @Override
    public List<Optional<FicheView>> now() {
        return List.of(find(null), listed());
    }

    @Override
    public Optional<FicheView> asOf(long version) {
        return Optional.of(world.ask(new FindDecidedFiche(id, version), FicheView.class));
    }

    private Optional<FicheView> find(@Nullable Long version) {
        return world.find(new FindFiche(id, null, version, AUDITOR), FicheView.class);
    }

    private Optional<FicheView> listed() {
        return world
                .ask(
                        new ListFiches(
                                FicheFilter.NONE,
                                FicheOrder.IDENTIFIANT_ASC,
                                PageRequest.first(100),
                                AUDITOR),
                        FichePage.class)
                .fiches()
                .stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    private HistoryPage history() {
        return world.ask(new FindFicheHistory(id, -1, 50, AUDITOR), HistoryPage.class);
    }
}
