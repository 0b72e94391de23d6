package fr.raccordement.projection.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.event.AlerteLifted;
import fr.raccordement.api.alerte.event.AlerteRaised;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.EnvoiAbandoned;
import fr.raccordement.api.avis.event.EnvoiRecorded;
import fr.raccordement.api.avis.event.PreferencesAvisDefined;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.claim.event.ClaimTakenByDelegation;
import fr.raccordement.api.correspondant.event.CorrespondantAbandoned;
import fr.raccordement.api.correspondant.event.CorrespondantNotified;
import fr.raccordement.api.correspondant.event.CorrespondantResubscribed;
import fr.raccordement.api.correspondant.event.CorrespondantUnsubscribed;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.event.ReceptionPromised;
import fr.raccordement.api.delegation.event.ReceptionTakenBack;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.interfaces.event.InterfaceCodesImposed;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
import fr.raccordement.api.recherche.event.RechercheDropped;
import fr.raccordement.api.recherche.event.RechercheKept;
import fr.raccordement.api.texte.event.TextesForgotten;
import fr.raccordement.api.vue.event.PreviousVueDiscarded;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import fr.raccordement.api.vue.event.VueRolledBack;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.event.WebhookAdvanced;
import fr.raccordement.api.webhook.event.WebhookDisabled;
import fr.raccordement.api.webhook.event.WebhookEnabled;
import fr.raccordement.api.webhook.event.WebhookRegistered;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where things stand that have no view, event by event. */
class EventStatusesTest {

    private static final String SIRET = "11000201100044";

    @Test
    void a_claim_is_taken_and_free_again() {
        assertThat(
                        statuses(
                                new ClaimTaken(ClaimKind.CODE_APPLICATION, "ABC123", "f1", SIRET),
                                new ClaimReleased(ClaimKind.CODE_APPLICATION, "ABC123", "f1"),
                                new ClaimTakenByDelegation(
                                        ClaimKind.CODE_APPLICATION, "ABC123", "f2", SIRET, "d")))
                .containsExactly("null-PRIS", "PRIS-LIBRE", "LIBRE-PRIS");
    }

    @Test
    void a_reception_passes_from_one_delegation_to_the_one_that_it_was_promised_to() {
        assertThat(
                        statuses(
                                entrusted("d1"),
                                promised("d2"),
                                promised("d3"),
                                takenBack("d1"),
                                entrusted("d3"),
                                takenBack("d3")))
                .containsExactly(
                        "null-CONFIEE",
                        "CONFIEE-PROMISE",
                        "PROMISE-PROMISE",
                        "PROMISE-PROMISE",
                        "PROMISE-CONFIEE",
                        "CONFIEE-LIBRE");
    }

    @Test
    void a_promise_that_is_taken_back_leaves_it_with_whom_it_is() {
        assertThat(statuses(entrusted("d1"), promised("d2"), takenBack("d2"), takenBack("d1")))
                .containsExactly(
                        "null-CONFIEE", "CONFIEE-PROMISE", "PROMISE-CONFIEE", "CONFIEE-LIBRE");
    }

    @Test
    void names_that_look_alike_have_a_status_each() {
        assertThat(
                        statuses(
                                new NomPisteTaken(SIRET, Environnement.PRODUCTION, "Appli", "r1"),
                                new NomPisteTaken(SIRET, Environnement.PRODUCTION, "appli", "r2"),
                                new NomPisteReleased(
                                        SIRET, Environnement.PRODUCTION, "Appli", "r1"),
                                new NomPisteReleased(
                                        SIRET, Environnement.PRODUCTION, "appli", "r2")))
                .containsExactly("null-PRIS", "null-PRIS", "PRIS-LIBRE", "PRIS-LIBRE");
    }

    @Test
    void codes_are_imposed_and_none_is_any_more() {
        assertThat(
                        statuses(
                                new InterfaceCodesImposed(
                                        FicheKind.RECEPTEUR, List.of("FSO1113A"), "guide"),
                                new InterfaceCodesImposed(FicheKind.RECEPTEUR, List.of(), "guide")))
                .containsExactly("null-IMPOSES", "IMPOSES-AUCUN");
    }

    @Test
    void each_thing_that_is_wrong_with_the_program_is_raised_and_lifted_for_itself() {
        assertThat(
                        statuses(
                                new AlerteRaised(
                                        NatureAlerte.LETTRES_MORTES,
                                        "programme",
                                        "a",
                                        Instant.EPOCH),
                                new AlerteRaised(
                                        NatureAlerte.LETTRES_MORTES,
                                        "programme",
                                        "b",
                                        Instant.EPOCH),
                                new AlerteLifted(NatureAlerte.LETTRES_MORTES, "programme", "a")))
                .containsExactly("null-SIGNALEE", "null-SIGNALEE", "SIGNALEE-LEVEE");
    }

    @Test
    void a_batch_is_under_way_until_nothing_is_left() {
        assertThat(statuses(new LotAdvanced("l", List.of(), 1), new LotAdvanced("l", List.of(), 0)))
                .containsExactly("null-EN_COURS", "EN_COURS-TERMINE");
    }

    @Test
    void texts_that_were_destroyed_stay_so_however_often_more_are() {
        assertThat(
                        statuses(
                                new TextesForgotten(
                                        "delegation-d1", "textes/delegation-d1.0", "un"),
                                new TextesForgotten(
                                        "delegation-d1", "textes/delegation-d1.1", "deux")))
                .containsExactly("null-DETRUITS", "DETRUITS-DETRUITS");
    }

    @Test
    void each_webhook_of_a_structure_has_a_status_of_its_own() {
        assertThat(
                        statuses(
                                registered("a"),
                                registered("b"),
                                new WebhookDisabled(
                                        SIRET,
                                        "a",
                                        "https://a.example.org",
                                        CauseDesactivation.values()[0],
                                        null),
                                new WebhookAdvanced(SIRET, "b", 7),
                                new WebhookEnabled(SIRET, "a"),
                                new WebhookRemoved(SIRET, "b", "fini")))
                .containsExactly(
                        "null-ACTIF",
                        "null-ACTIF",
                        "ACTIF-DESACTIVE",
                        "ACTIF-ACTIF",
                        "DESACTIVE-ACTIF",
                        "ACTIF-SUPPRIME");
    }

    @Test
    void a_generation_of_a_view_takes_the_place_of_another_and_gives_it_back() {
        assertThat(
                        statuses(
                                new VueRebuildRequested("fiches", 1, "premier"),
                                new VueRebuildCompleted("fiches", 1),
                                new VueRebuildRequested("fiches", 2, "nouveau"),
                                new VueRebuildCompleted("fiches", 2),
                                new VueRolledBack("fiches", 1, "retour"),
                                new PreviousVueDiscarded("fiches", 2, "place")))
                .containsExactly(
                        "null-EN_CONSTRUCTION",
                        "EN_CONSTRUCTION-VIVANTE",
                        "null-EN_CONSTRUCTION",
                        "EN_CONSTRUCTION-VIVANTE",
                        "PRECEDENTE-VIVANTE",
                        "PRECEDENTE-ECARTEE");
    }

    @Test
    void somebody_is_written_to_as_they_said_unless_mail_does_not_reach_them() {
        assertThat(
                        statuses(
                                new CourrielDefined("claire", "c", "x"),
                                defined(FrequenceAvis.QUOTIDIEN),
                                new EnvoiRecorded("claire", 9, 1),
                                new EnvoiAbandoned("claire"),
                                defined(FrequenceAvis.IMMEDIAT),
                                new CourrielDefined("claire", "c", "y"),
                                new CourrielForgotten("claire", "c", "partie")))
                .containsExactly(
                        "null-AUCUN",
                        "AUCUN-QUOTIDIEN",
                        "QUOTIDIEN-QUOTIDIEN",
                        "QUOTIDIEN-INJOIGNABLE",
                        "INJOIGNABLE-INJOIGNABLE",
                        "INJOIGNABLE-IMMEDIAT",
                        "IMMEDIAT-AUCUN");
    }

    @Test
    void a_contact_is_written_to_unless_they_want_none_or_mail_does_not_reach_them() {
        assertThat(
                        statuses(
                                new CorrespondantNotified("c", 9, 1),
                                new CorrespondantAbandoned("c", 12),
                                new CorrespondantNotified("c", 15, 1),
                                new CorrespondantUnsubscribed("c"),
                                new CorrespondantResubscribed("c", 20)))
                .containsExactly(
                        "null-JOIGNABLE",
                        "JOIGNABLE-INJOIGNABLE",
                        "INJOIGNABLE-JOIGNABLE",
                        "JOIGNABLE-DESINSCRIT",
                        "DESINSCRIT-JOIGNABLE");
    }

    @Test
    void each_search_that_somebody_keeps_has_a_status_of_its_own() {
        assertThat(
                        statuses(
                                new RechercheKept("claire", "a relire", "statut=ENVOYEE"),
                                new RechercheKept("claire", "Paris", "siret=11000201100044"),
                                new RechercheKept("claire", "a relire", "statut=VALIDEE"),
                                new RechercheDropped("claire", "a relire"),
                                new RechercheKept("claire", "a relire", "statut=ACTIVE")))
                .containsExactly(
                        "null-GARDEE",
                        "null-GARDEE",
                        "GARDEE-GARDEE",
                        "GARDEE-ABANDONNEE",
                        "ABANDONNEE-GARDEE");
    }

    private static ReceptionEntrusted entrusted(String delegation) {
        return new ReceptionEntrusted(SIRET, Environnement.PRODUCTION, delegation);
    }

    private static ReceptionPromised promised(String delegation) {
        return new ReceptionPromised(SIRET, Environnement.PRODUCTION, delegation);
    }

    private static ReceptionTakenBack takenBack(String delegation) {
        return new ReceptionTakenBack(SIRET, Environnement.PRODUCTION, delegation);
    }

    private static WebhookRegistered registered(String name) {
        return new WebhookRegistered(
                SIRET, name, "https://a.example.org", List.of(), "cle-" + name, "x", 0);
    }

    private static PreferencesAvisDefined defined(FrequenceAvis frequence) {
        return new PreferencesAvisDefined("claire", frequence, LangueAvis.FR, List.of(), 3);
    }

    /** Before and after each, as histories say it: nothing was before the first. */
    private static List<String> statuses(Object... life) {
        var said = new ArrayList<String>();
        @Nullable EventStatuses state = null;
        for (var event : life) {
            var before = state == null ? null : state.of(event);
            state = (state == null ? EventStatuses.NONE : state).after(event);
            said.add(before + "-" + state.of(event));
        }
        return said;
    }
}
