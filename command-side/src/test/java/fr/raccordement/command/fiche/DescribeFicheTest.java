package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.violations;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeFicheTest {

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_draft_may_be_saved_part_by_part() {
        fiche.given(Fiches.analysed())
                .when(Describe.validite(Fiches.VALIDITE))
                .expectEvents(
                        new ValiditeDefined(Fiches.ID, Fiches.VALIDITE.du(), Fiches.VALIDITE.au()))
                .expectResultMessagePayload(3L);
    }

    @Test
    void everything_may_be_saved_at_once() {
        fiche.given(Fiches.analysed())
                .when(everything("Bonjour"))
                .expectEvents(
                        new ValiditeDefined(Fiches.ID, Fiches.VALIDITE.du(), Fiches.VALIDITE.au()),
                        Fiches.contacts(Fiches.KEY),
                        new ReseauSftpDefined(Fiches.ID, Fiches.SFTP),
                        new InterfacesDefined(Fiches.ID, Fiches.INTERFACES),
                        new CommentaireDefined(Fiches.ID, "Bonjour"))
                .expectResultMessagePayload(7L);
    }

    @Test
    void saving_the_same_again_changes_nothing() {
        fiche.given(Fiches.ready()).when(everything("")).expectNoEvents();
    }

    @Test
    void saving_nothing_changes_nothing() {
        fiche.given(Fiches.analysed())
                .when(new Describe(null, null, null, null, null).command())
                .expectNoEvents();
    }

    @Test
    void only_what_differs_is_stored() {
        fiche.given(Fiches.ready())
                .when(everything("Nouveau"))
                .expectEvents(new CommentaireDefined(Fiches.ID, "Nouveau"));
    }

    @Test
    void codes_are_kept_in_their_order_whatever_order_they_come_in() {
        fiche.given(Fiches.ready())
                .when(Describe.interfaces(Fiches.INTERFACES.reversed()))
                .expectNoEvents();
    }

    @Test
    void contacts_may_be_taken_away() {
        fiche.given(Fiches.ready())
                .when(Describe.contacts(List.of()))
                .expectEvents(new ContactsDefined(Fiches.ID, Fiches.KEY, 0, Fiches.KEY + "|"));
    }

    @Test
    void no_contact_stands_in_clear_when_saved_under_a_key_destroyed_before() {
        fiche.vault.destroy(Fiches.KEY);

        fiche.given(
                        Fiches.after(
                                Fiches.ready(),
                                new ContactsForgotten(Fiches.ID, Fiches.KEY, "Demande")))
                .when(Describe.contacts(Fiches.CONTACTS))
                .expectEvents(Fiches.contacts(Fiches.ID + ".1"));
    }

    @Test
    void the_form_stays_closed_until_a_certificate_is_analysed() {
        fiche.given(Fiches.protocolChosen())
                .when(Describe.commentaire("Bonjour"))
                .expectNoEvents()
                .expectException(violations("CERT_MISSING certificats"));
    }

    @Test
    void the_form_stays_closed_while_a_certificate_does_not_conform() {
        fiche.given(Fiches.after(Fiches.protocolChosen(), Fiches.deposited("a", "sans-chaine b")))
                .when(Describe.commentaire("Bonjour"))
                .expectNoEvents()
                .expectException(violations("CERT_CHAIN certificats.1"));
    }

    @Test
    void the_form_stays_closed_while_a_certificate_serves_another_fiche() {
        fiche.claims.holders.put(Fiches.CERTIFICAT, "f2");

        fiche.given(Fiches.analysed())
                .when(Describe.commentaire("Bonjour"))
                .expectNoEvents()
                .expectException(violations("CERT_ALREADY_USED certificats.0"));
    }

    @Test
    void the_form_stays_closed_while_the_key_of_a_certificate_serves_another_fiche() {
        fiche.claims.holders.put(Fiches.CLE, "f2");

        fiche.given(Fiches.analysed())
                .when(Describe.commentaire("Bonjour"))
                .expectNoEvents()
                .expectException(violations("CERT_ALREADY_USED certificats.0"));
    }

    @Test
    void the_network_is_that_of_the_protocol() {
        var pesit =
                new ReseauPesit(
                        List.of("8.8.8.8"),
                        "edi.exemple.fr",
                        6330,
                        "EXEMPLE",
                        "1.2",
                        65_535,
                        2,
                        4_096,
                        ReseauPesit.Compatibilite.STANDARD,
                        null);

        fiche.given(Fiches.analysed())
                .when(Describe.reseau(pesit))
                .expectNoEvents()
                .expectException(violations("RESEAU_PROTOCOLE reseau"));
    }

    @Test
    void everything_malformed_is_reported_at_once_and_nothing_is_saved() {
        var malformed =
                new Describe(
                        new Validite(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 1)),
                        List.of(Fiches.CONTACTS.getFirst(), new Contact(" ", "x", "y")),
                        new ReseauSftp(List.of("10.0.0.1", "nulle part"), "Exemple", "ssh-rsa"),
                        List.of(
                                new InterfaceChoisie("FSO1100A", ModeTraitement.ABONNE),
                                new InterfaceChoisie("INCONNU", ModeTraitement.COMPLETE)),
                        "x".repeat(4_001));

        fiche.given(Fiches.analysed())
                .when(malformed.command())
                .expectNoEvents()
                .expectException(
                        violations(
                                "VALIDITE_ORDER validite",
                                "CONTACT_NOM contacts.1.nom",
                                "CONTACT_EMAIL contacts.1.email",
                                "CONTACT_TELEPHONE contacts.1.telephone",
                                "ADRESSE_PRIVEE reseau.adressesSources.0",
                                "ADRESSE_FORMAT reseau.adressesSources.1",
                                "SFTP_LOGIN reseau.login",
                                "SFTP_CLE_SSH reseau.clePubliqueSsh",
                                "INTERFACE_MODE interfaces.0.mode",
                                "INTERFACE_CODE_UNKNOWN interfaces.1.code",
                                "COMMENTAIRE_TOO_LONG commentaire"));
    }

    @Test
    void a_comment_has_4000_characters_at_most() {
        var longest = "x".repeat(4_000);

        fiche.given(Fiches.analysed())
                .when(Describe.commentaire(longest))
                .expectEvents(new CommentaireDefined(Fiches.ID, longest));
        fiche.given(Fiches.analysed())
                .when(Describe.commentaire(longest + "x"))
                .expectNoEvents()
                .expectException(violations("COMMENTAIRE_TOO_LONG commentaire"));
    }

    @Test
    void a_period_of_one_day_is_a_period() {
        var day = LocalDate.of(2027, 1, 1);

        fiche.given(Fiches.analysed())
                .when(Describe.validite(new Validite(day, day)))
                .expectEvents(new ValiditeDefined(Fiches.ID, day, day));
    }

    private static DescribeFiche everything(String commentaire) {
        return new Describe(
                        Fiches.VALIDITE,
                        Fiches.CONTACTS,
                        Fiches.SFTP,
                        Fiches.INTERFACES,
                        commentaire)
                .command();
    }
}
