package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.journal.query.EventChanges;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.FindDiff;
import fr.raccordement.api.journal.query.FindEventChanges;
import fr.raccordement.api.journal.query.Thing;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What a revision says otherwise than the content in use, to its examiner and in histories. */
class RevisionChangesTest {

    private static final Contact JEANNE = new Contact("Jeanne", "j@example.org", "+33123456");
    private static final Contact PAUL = new Contact("Paul", "p@example.org", "+33654321");

    private final World world = new World();
    private int happened;

    @Test
    void a_revision_just_begun_changes_nothing() {
        active();
        happen(new RevisionOpened("f1"));

        assertThat(revision()).isEmpty();
        assertThat(changed(happened - 1)).allMatch(it -> it.toList().get(1) == null);
        assertThat(paths(happened - 1))
                .containsExactly("revision.depuis", "revision.etat", "revision.ouverteLe");
    }

    @Test
    void what_it_says_otherwise_is_shown_beside_what_is_in_use() {
        active();
        happen(new RevisionOpened("f1"));
        happen(new CommentaireDefined("f1", "Après"));
        happen(contacts(PAUL));
        happen(new InterfacesDefined("f1", List.of(choice(ModeTraitement.COMPLETE))));
        happen(deposited("cd", "Expire bientôt."));
        happen(new RevisionSubmitted("f1"));

        assertThat(revision())
                .contains(
                        tuple("commentaire", "Avant", "Après"),
                        tuple("contacts[Jeanne].nom", "Jeanne", null),
                        tuple("contacts[Paul].email", null, "p@example.org"),
                        tuple("interfaces[FSO1113A].mode", "PARTIELLE", "COMPLETE"),
                        tuple("certificats[ab].sujet", "CN=ab", null),
                        tuple("certificats[cd].sujet", null, "CN=cd"))
                .noneMatch(it -> it.toList().getFirst().toString().contains("controles"))
                .noneMatch(it -> it.toList().getFirst().toString().startsWith("validite"));
    }

    @Test
    void the_same_certificate_found_otherwise_is_no_change() {
        active();
        happen(new RevisionOpened("f1"));
        happen(deposited("ab", "Expire bientôt."));
        happen(contacts(JEANNE));

        assertThat(revision()).isEmpty();
    }

    @Test
    void each_event_of_a_revision_is_compared_with_what_is_in_use() {
        active();
        happen(new RevisionOpened("f1"));
        happen(new CommentaireDefined("f1", "Après"));

        assertThat(changed(happened - 1))
                .containsExactly(tuple("revision.commentaire", "Avant", "Après"));
        happen(new RevisionDiscarded("f1"));
        assertThat(changed(happened - 1)).contains(tuple("revision.commentaire", "Après", "Avant"));
    }

    @Test
    void applied_it_is_a_change_of_what_is_in_use_alone() {
        active();
        happen(new RevisionOpened("f1"));
        happen(new CommentaireDefined("f1", "Après"));
        happen(new RevisionSubmitted("f1"));
        happen(new RevisionApplied("f1"));

        assertThat(changed(happened - 1))
                .contains(tuple("commentaire", "Avant", "Après"))
                .noneMatch(it -> it.toList().getFirst().equals("revision.commentaire"));
    }

    @Test
    void a_difference_across_the_opening_shows_the_differences_not_the_copy() {
        active();
        var before = at(happened - 1);
        happen(new RevisionOpened("f1"));
        happen(new CommentaireDefined("f1", "Après"));
        happen(contacts(PAUL));

        assertThat(diff(before, at(happened - 1)))
                .extracting(FieldChange::path)
                .containsExactly(
                        "revision.commentaire",
                        "revision.contacts[Jeanne].email",
                        "revision.contacts[Jeanne].nom",
                        "revision.contacts[Jeanne].telephone",
                        "revision.contacts[Paul].email",
                        "revision.contacts[Paul].nom",
                        "revision.contacts[Paul].telephone",
                        "revision.depuis",
                        "revision.etat",
                        "revision.ouverteLe");
    }

    @Test
    void destroyed_contacts_were_given_and_their_destruction_is_an_entry_of_its_own() {
        active();
        var given = 6;
        happen(new ContactsForgotten("f1", "f1.0", "Demande"));
        world.vault.destroy("f1.0");

        assertThat(changed(given))
                .containsExactly(
                        tuple("contacts.donnesLe", null, at(given).toString()),
                        tuple("contacts.lisibles", null, "false"));
        assertThat(changed(happened - 1))
                .containsExactly(
                        tuple("contacts.donnesLe", at(given).toString(), null),
                        tuple("contacts.lisibles", "false", null),
                        tuple("contactsDetruits", "false", "true"));
    }

    @Test
    void contacts_given_twice_and_destroyed_were_given_twice() {
        active();
        happen(new RevisionOpened("f1"));
        happen(contacts(PAUL));
        happen(new ContactsForgotten("f1", "f1.0", "Demande"));
        world.vault.destroy("f1.0");

        assertThat(changed(happened - 2))
                .containsExactly(
                        tuple(
                                "revision.contacts.donnesLe",
                                at(6).toString(),
                                at(happened - 2).toString()));
    }

    private void active() {
        happen(
                new FicheCreated(
                        "f1", "73282932000074", FicheKind.EMETTEUR, Environnement.PRODUCTION));
        happen(new ProtocoleChosen("f1", Protocole.SFTP));
        happen(deposited("ab", "Conforme."));
        happen(new InterfacesDefined("f1", List.of(choice(ModeTraitement.PARTIELLE))));
        happen(new CommentaireDefined("f1", "Avant"));
        happen(new FicheSubmitted("f1"));
        happen(contacts(JEANNE));
        happen(new FicheActivated("f1", "ABC123"));
    }

    private void happen(FicheEvent event) {
        world.append(new FicheId("f1"), event, at(happened));
        happened++;
    }

    private static Instant at(int number) {
        return World.START.plusSeconds(number);
    }

    private ContactsDefined contacts(Contact contact) {
        return new ContactsDefined("f1", "f1.0", 1, world.vault.seal("f1.0", List.of(contact)));
    }

    private static InterfaceChoisie choice(ModeTraitement mode) {
        return new InterfaceChoisie("FSO1113A", mode);
    }

    private static CertificatsDeposited deposited(String sha256, String said) {
        var controle =
                new Controle("CERT_CHAIN", Verdict.CONFORME, Severite.ERREUR, said, "In English.");
        return new CertificatsDeposited(
                "f1",
                "regles",
                true,
                List.of(
                        new CertificatAnalyse(
                                said + ".p7b",
                                sha256,
                                "cle-" + sha256,
                                "CN=" + sha256,
                                "CN=ca",
                                "01",
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(controle))));
    }

    private List<Tuple> revision() {
        var fiche = world.find(new FindFiche("f1", null, null, AUDITOR), FicheView.class);
        return tuples(fiche.orElseThrow().revision().changes());
    }

    private List<FieldChange> diff(Instant from, Instant to) {
        return world.list(new FindDiff(Thing.fiche("f1"), from, to, AUDITOR), FieldChange.class);
    }

    private List<Tuple> changed(int sequence) {
        var reference = new EvenementReference(new FicheId("f1").toString(), sequence);
        return world
                .list(new FindEventChanges(Set.of(reference), AUDITOR), EventChanges.class)
                .stream()
                .flatMap(it -> tuples(it.changes()).stream())
                .toList();
    }

    private List<String> paths(int sequence) {
        return changed(sequence).stream().map(it -> (String) it.toList().getFirst()).toList();
    }

    private static List<Tuple> tuples(List<FieldChange> changes) {
        return changes.stream().map(it -> tuple(it.path(), it.ancien(), it.nouveau())).toList();
    }
}
