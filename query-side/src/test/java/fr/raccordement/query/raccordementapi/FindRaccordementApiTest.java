package fr.raccordement.query.raccordementapi;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static fr.raccordement.query.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.query.FindDecidedRaccordementApi;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApiHistory;
import fr.raccordement.api.raccordementapi.query.RaccordementApiMode;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.query.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindRaccordementApiTest {

    private static final String HERE = "11111111111111";

    private final World world = new World();
    private final RaccordementsApi raccordements = new RaccordementsApi(world);

    @BeforeEach
    void life() {
        raccordements.life("r1", HERE).forEach(raccordements::append);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void it_is_seen_as_its_events_made_it_before_any_projection_knows() {
        assertThat(decided(2))
                .isEqualTo(
                        new RaccordementApiView(
                                "r1",
                                2,
                                HERE,
                                Environnement.PRODUCTION,
                                RaccordementApiMode.PISTE,
                                RaccordementApiStatus.ACTIF,
                                "MonApp r1",
                                TypeUtilisation.SOLUTION_EDITEUR,
                                "Exemple",
                                RaccordementsApi.CAMILLE,
                                false,
                                null,
                                null,
                                List.of(),
                                null,
                                START,
                                START.plusSeconds(2),
                                "jeanne"));
        assertThat(decided(4))
                .returns(RaccordementApiStatus.INACTIF, RaccordementApiView::statut)
                .returns("Fin", RaccordementApiView::motif)
                .returns("monapp", RaccordementApiView::nomApplicationPiste)
                .returns(null, RaccordementApiView::nomEditeurOuOperateur);
        assertThat(find("r1", AUDITOR)).contains(decided(6));
    }

    @Test
    void a_contact_forgotten_or_whose_key_is_gone_is_told_to_be_destroyed() {
        assertThat(decided(6))
                .returns(null, RaccordementApiView::contact)
                .returns(true, RaccordementApiView::contactDetruit);

        world.vault.destroy(RaccordementsApi.key("r1"));
        assertThat(decided(2))
                .returns(null, RaccordementApiView::contact)
                .returns(true, RaccordementApiView::contactDetruit);
    }

    @Test
    void in_certificate_mode_there_is_the_certificate_and_nothing_else() {
        raccordements.load("r2", HERE, RaccordementApiStatus.INACTIF);

        assertThat(find("r2", AUDITOR))
                .hasValueSatisfying(
                        it ->
                                assertThat(it)
                                        .returns(
                                                RaccordementApiMode.CERTIFICAT,
                                                RaccordementApiView::mode)
                                        .returns(
                                                RaccordementApiStatus.INACTIF,
                                                RaccordementApiView::statut)
                                        .returns("CN=exemple", RaccordementApiView::certificat)
                                        .returns(null, RaccordementApiView::nomApplicationPiste)
                                        .returns(false, RaccordementApiView::contactDetruit));
    }

    @Test
    void absent_and_hidden_look_alike() {
        world.habilitate(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate(HERE, "paul", Profil.EDI_RECEPTEUR_MODIFICATION);

        assertThat(find("r1", JEANNE)).isPresent();
        assertThat(find("r1", PAUL)).isEmpty();
        assertThat(find("r0", AUDITOR)).isEmpty();
        assertThat(history(-1, JEANNE).total()).isEqualTo(7);
        assertThat(history(-1, PAUL)).isEqualTo(HistoryPage.empty());
    }

    @Test
    void its_history_tells_every_event_without_what_is_personal() {
        var page = history(-1, AUDITOR);

        assertThat(page.entries())
                .extracting(HistoryEntryView::type)
                .containsExactly(
                        "RaccordementApiDeclared",
                        "RaccordementApiContactDefined",
                        "RaccordementApiActivated",
                        "RaccordementApiCorrected",
                        "RaccordementApiDeactivated",
                        "RaccordementApiContactForgotten",
                        "RaccordementApiActivated");
        assertThat(page.entries().get(4))
                .returns("r1", HistoryEntryView::aggregateId)
                .returns("RaccordementApi", HistoryEntryView::aggregateType)
                .returns("ACTIF", HistoryEntryView::statusBefore)
                .returns("INACTIF", HistoryEntryView::statusAfter)
                .returns("jeanne", HistoryEntryView::actor);
        assertThat(page.entries().get(1).payload()).containsOnlyKeys("raccordementApiId", "cle");
        assertThat(history(4, AUDITOR).entries()).hasSize(2);
    }

    private RaccordementApiView decided(long version) {
        return world.ask(new FindDecidedRaccordementApi("r1", version), RaccordementApiView.class);
    }

    private Optional<RaccordementApiView> find(String id, Actor viewer) {
        return world.find(
                new FindRaccordementApi(id, null, null, viewer), RaccordementApiView.class);
    }

    private HistoryPage history(long after, Actor viewer) {
        return world.ask(
                new FindRaccordementApiHistory("r1", after, 50, viewer), HistoryPage.class);
    }
}
