package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitFicheTest {

    private static final SubmitFiche SUBMIT = new SubmitFiche(Fiches.FICHE, null);

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_complete_draft_is_sent_and_claims_its_certificates_their_keys_and_its_login() {
        fiche.given(Fiches.ready())
                .when(SUBMIT)
                .expectEvents(new FicheSubmitted(Fiches.ID))
                .expectResultMessagePayload(7L);
        assertThat(fiche.claims.holders)
                .containsOnly(
                        Map.entry(Fiches.CERTIFICAT, Fiches.ID),
                        Map.entry(Fiches.CLE, Fiches.ID),
                        Map.entry(Fiches.LOGIN, Fiches.ID));
    }

    @Test
    void an_empty_draft_is_refused_with_everything_that_it_lacks() {
        fiche.given(Fiches.created())
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(
                        violations(
                                "PROTOCOLE_MISSING protocole",
                                "CERT_MISSING certificats",
                                "VALIDITE_MISSING validite",
                                "CONTACT_MISSING contacts",
                                "RESEAU_MISSING reseau",
                                "INTERFACE_MISSING interfaces"));
    }

    @Test
    void a_refused_submission_claims_nothing() {
        fiche.given(Fiches.without(Fiches.ready(), ValiditeDefined.class))
                .when(SUBMIT)
                .expectException(violations("VALIDITE_MISSING validite"));
        assertThat(fiche.claims.holders).isEmpty();
    }

    @Test
    void contacts_taken_away_are_missing() {
        fiche.given(
                        Fiches.after(
                                Fiches.ready(),
                                new ContactsDefined(Fiches.ID, Fiches.KEY, 0, Fiches.KEY + "|")))
                .when(SUBMIT)
                .expectException(violations("CONTACT_MISSING contacts"));
    }

    @Test
    void contacts_forgotten_are_missing() {
        fiche.given(
                        Fiches.after(
                                Fiches.ready(),
                                new ContactsForgotten(Fiches.ID, Fiches.KEY, "Demande")))
                .when(SUBMIT)
                .expectException(violations("CONTACT_MISSING contacts"));
    }

    @Test
    void a_fiche_that_connects_no_flow_is_not_sent() {
        fiche.given(
                        Fiches.after(
                                Fiches.ready(),
                                new InterfacesDefined(
                                        Fiches.ID,
                                        List.of(
                                                new InterfaceChoisie(
                                                        "FSO1100A",
                                                        ModeTraitement.PAS_DE_RACCORDEMENT)))))
                .when(SUBMIT)
                .expectException(violations("INTERFACE_MISSING interfaces"));
    }

    @Test
    void a_receiver_that_subscribes_to_what_is_imposed_is_sent() {
        fiche.given(Fiches.readyReceiver())
                .when(SUBMIT)
                .expectEvents(new FicheSubmitted(Fiches.ID));
    }

    @Test
    void a_receiver_without_what_was_imposed_since_is_not_sent() {
        fiche.given(
                        Fiches.after(
                                Fiches.readyReceiver(),
                                new InterfacesDefined(
                                        Fiches.ID, List.of(Fiches.SUBSCRIPTIONS.getFirst()))))
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(violations("INTERFACE_MANDATORY interfaces"));
    }

    @Test
    void a_code_retired_since_it_was_chosen_is_refused() {
        fiche.catalogue.retire("FSO1113A");

        fiche.given(Fiches.ready())
                .when(SUBMIT)
                .expectException(violations("INTERFACE_CODE_UNKNOWN interfaces.1.code"));
    }

    @Test
    void a_code_no_more_offered_in_the_environment_is_refused() {
        fiche.catalogue.offer("FSO1100A", FicheKind.EMETTEUR, Environnement.QUALIFICATION);

        fiche.given(Fiches.ready())
                .when(SUBMIT)
                .expectException(violations("INTERFACE_NOT_OFFERED interfaces.0.code"));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2027-11-30", "2026-12-01, 2028-01-01"})
    void the_period_lies_within_that_of_the_certificate(LocalDate du, LocalDate au) {
        fiche.given(Fiches.after(Fiches.ready(), new ValiditeDefined(Fiches.ID, du, au)))
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(violations("CERT_PERIOD certificats.0"));
    }

    @Test
    void the_period_may_be_that_of_the_certificate_to_the_day_in_Paris() {
        fiche.given(
                        Fiches.after(
                                Fiches.ready(),
                                new ValiditeDefined(
                                        Fiches.ID,
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2027, 12, 31))))
                .when(SUBMIT)
                .expectEvents(new FicheSubmitted(Fiches.ID));
    }

    @Test
    void a_period_that_ends_today_is_not_past() {
        fiche.given(Fiches.after(Fiches.ready(), endingOn("2026-11-24")))
                .when(SUBMIT)
                .expectEvents(new FicheSubmitted(Fiches.ID));
    }

    @Test
    void a_period_that_ended_yesterday_is_past() {
        fiche.given(Fiches.after(Fiches.ready(), endingOn("2026-11-23")))
                .when(SUBMIT)
                .expectException(violations("VALIDITE_PAST validite.au"));
    }

    @Test
    void the_day_ends_at_midnight_in_Paris() {
        var past = Fiches.after(Fiches.ready(), endingOn("2026-11-24"));

        new FicheFixture(Instant.parse("2026-11-24T22:59:59Z"))
                .given(past)
                .when(SUBMIT)
                .expectEvents(new FicheSubmitted(Fiches.ID));
        new FicheFixture(Instant.parse("2026-11-24T23:00:00Z"))
                .given(past)
                .when(SUBMIT)
                .expectException(violations("VALIDITE_PAST validite.au"));
    }

    @Test
    void a_certificate_that_expired_since_it_was_analysed_is_refused() {
        fiche.given(
                        Fiches.after(
                                Fiches.ready(),
                                Fiches.deposited("perime a"),
                                endingOn("2026-11-30")))
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(
                        violations("CERT_VALIDITY certificats.0", "CERT_PERIOD certificats.0"));
    }

    @Test
    void what_the_analysis_and_the_submission_both_find_is_reported_once() {
        fiche.given(
                        Fiches.after(
                                Fiches.ready(),
                                Fiches.deposited("deja-perime a"),
                                endingOn("2026-11-30")))
                .when(SUBMIT)
                .expectException(
                        violations("CERT_VALIDITY certificats.0", "CERT_PERIOD certificats.0"));
    }

    @Test
    void a_certificate_whose_issuer_lost_trust_since_is_refused() {
        fiche.analysis.distrusted.add("a");

        fiche.given(Fiches.ready())
                .when(SUBMIT)
                .expectException(violations("CERT_TRUST certificats.0"));
    }

    @Test
    void a_certificate_that_serves_another_fiche_is_refused() {
        fiche.claims.holders.put(Fiches.CERTIFICAT, "f2");

        fiche.given(Fiches.ready())
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(violations("CERT_ALREADY_USED certificats.0"));
    }

    @Test
    void a_certificate_that_another_fiche_held_when_it_was_analysed_and_gave_up_is_accepted() {
        fiche.given(Fiches.after(Fiches.ready(), Fiches.deposited("deja-pris a")))
                .when(SUBMIT)
                .expectEvents(new FicheSubmitted(Fiches.ID));
    }

    @Test
    void a_certificate_that_another_fiche_takes_at_the_same_instant_is_refused() {
        fiche.claims.takenMeanwhile.put(Fiches.CLE, "f2");

        fiche.given(Fiches.after(Fiches.ready(), Fiches.deposited("b", "c/a")))
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(violations("CERT_ALREADY_USED certificats.1"));
    }

    @Test
    void another_certificate_with_the_same_key_is_refused() {
        fiche.claims.holders.put(Fiches.CLE, "f2");

        fiche.given(Fiches.after(Fiches.ready(), Fiches.deposited("b", "c/a")))
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(violations("CERT_ALREADY_USED certificats.1"));
    }

    @Test
    void a_fiche_may_be_sent_again_once_withdrawn() {
        fiche.given(Fiches.after(Fiches.sent(), new FicheWithdrawn(Fiches.ID)))
                .when(SUBMIT)
                .expectEvents(new FicheSubmitted(Fiches.ID));
    }

    private static ValiditeDefined endingOn(String day) {
        return new ValiditeDefined(Fiches.ID, LocalDate.of(2026, 1, 1), LocalDate.parse(day));
    }
}
