package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.reseau.ReseauSftp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The submission of a revision; that of a draft has a test of its own. */
class SubmitRevisionTest {

    private static final SubmitFiche SUBMIT = new SubmitFiche(Fiches.FICHE, null);
    private static final List<Contact> TWO_CONTACTS =
            List.of(
                    Fiches.CONTACTS.getFirst(),
                    new Contact("Denis", "denis@exemple.fr", "0123456789"));

    private final FicheFixture fiche = new FicheFixture();

    @BeforeEach
    void what_is_in_use_is_claimed() {
        fiche.claims.holders.put(Fiches.CERTIFICAT, Fiches.ID);
        fiche.claims.holders.put(Fiches.CLE, Fiches.ID);
    }

    @Test
    void a_revision_is_sent_and_claims_its_certificates_beside_those_in_use() {
        fiche.given(Fiches.renewing())
                .when(SUBMIT)
                .expectEvents(new RevisionSubmitted(Fiches.ID))
                .expectResultMessagePayload(11L);
        assertThat(fiche.claims.holders.keySet())
                .containsExactlyInAnyOrder(
                        Fiches.CERTIFICAT,
                        Fiches.CLE,
                        Fiches.LOGIN,
                        new ClaimId(ClaimKind.CERTIFICAT, "sha-b"),
                        new ClaimId(ClaimKind.CLE_PUBLIQUE, "cle-b"));
    }

    @Test
    void a_revision_that_changes_nothing_is_not_sent() {
        fiche.given(Fiches.revising())
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(refusal("REVISION_UNCHANGED"));
    }

    @Test
    void a_change_taken_back_is_no_change_even_where_it_is_encrypted_anew() {
        fiche.given(
                        Fiches.after(
                                Fiches.revising(),
                                new CommentaireDefined(Fiches.ID, "Bonjour"),
                                new CommentaireDefined(Fiches.ID, ""),
                                Fiches.contacts(Fiches.KEY + "bis"),
                                Fiches.deposited("b"),
                                Fiches.deposited("perime a")))
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(
                        violations(
                                "REVISION_UNCHANGED",
                                "CERT_VALIDITY certificats.0",
                                "CERT_PERIOD certificats.0"));
    }

    @ParameterizedTest
    @MethodSource("changesButOfCertificates")
    void a_change_of_anything_is_a_change(FicheEvent change) {
        fiche.given(Fiches.after(Fiches.revising(), change))
                .when(SUBMIT)
                .expectEvents(new RevisionSubmitted(Fiches.ID));
    }

    static Stream<FicheEvent> changesButOfCertificates() {
        return Stream.of(
                new ValiditeDefined(
                        Fiches.ID, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 10, 31)),
                new ContactsDefined(
                        Fiches.ID, Fiches.KEY, 2, new GlassVault().seal(Fiches.KEY, TWO_CONTACTS)),
                new ReseauSftpDefined(
                        Fiches.ID, new ReseauSftp(List.of("8.8.4.4"), "exemple", null)),
                new InterfacesDefined(Fiches.ID, List.of(Fiches.INTERFACES.getFirst())),
                new CommentaireDefined(Fiches.ID, "Bonjour"));
    }

    @Test
    void a_revision_is_complete_as_a_draft_is() {
        fiche.given(Fiches.after(Fiches.revising(), new ProtocoleChosen(Fiches.ID, Protocole.AS2)))
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(violations("CERT_MISSING certificats", "RESEAU_MISSING reseau"));
    }

    @Test
    void contacts_forgotten_are_missing_in_the_revision_too() {
        fiche.given(
                        Fiches.after(
                                Fiches.renewing(),
                                new ContactsForgotten(Fiches.ID, Fiches.KEY, "Demande")))
                .when(SUBMIT)
                .expectException(violations("CONTACT_MISSING contacts"));
    }

    @Test
    void the_certificate_of_another_fiche_is_refused() {
        fiche.claims.holders.put(new ClaimId(ClaimKind.CERTIFICAT, "sha-b"), "f2");

        fiche.given(Fiches.renewing())
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(violations("CERT_ALREADY_USED certificats.0"));
    }

    @Test
    void a_new_certificate_may_have_the_key_in_use() {
        fiche.given(Fiches.after(Fiches.revising(), Fiches.deposited("b/a")))
                .when(SUBMIT)
                .expectEvents(new RevisionSubmitted(Fiches.ID));
    }

    @Test
    void a_new_certificate_need_not_cover_the_days_gone_by() {
        var young = startingOn("2026-11-24T08:00:00Z");
        var past =
                Fiches.after(
                        Fiches.revising(),
                        new ValiditeDefined(
                                Fiches.ID, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 11, 30)),
                        young);

        fiche.given(past).when(SUBMIT).expectEvents(new RevisionSubmitted(Fiches.ID));
        fiche.given(Fiches.after(Fiches.revising(), startingOn("2026-12-02T08:00:00Z")))
                .when(SUBMIT)
                .expectException(violations("CERT_PERIOD certificats.0"));
    }

    private static CertificatsDeposited startingOn(String notBefore) {
        var deposited = Fiches.deposited("b");
        var certificat = deposited.certificats().getFirst();
        return new CertificatsDeposited(
                Fiches.ID,
                deposited.regles(),
                deposited.conforme(),
                List.of(FakeAnalysis.startingOn(certificat, Instant.parse(notBefore))));
    }
}
