package fr.raccordement.query;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.api.delegation.query.DelegationPage;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.HabilitationFilter;
import fr.raccordement.api.habilitation.query.HabilitationPage;
import fr.raccordement.api.habilitation.query.ListHabilitations;
import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.api.journal.query.HistoryListPage;
import fr.raccordement.api.journal.query.HistoryOrder;
import fr.raccordement.api.journal.query.ListHistory;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.raccordementapi.query.ListRaccordementsApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiFilter;
import fr.raccordement.api.raccordementapi.query.RaccordementApiOrder;
import fr.raccordement.api.raccordementapi.query.RaccordementApiPage;
import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructureFilter;
import fr.raccordement.api.structure.query.StructureOrder;
import fr.raccordement.api.structure.query.StructurePage;
import fr.raccordement.projection.InMemoryMongo;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page is so many questions to the store, however long it is and however much there is. */
class RoundTripsTest {

    private static final String HERE = "11111111111111";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_page_of_any_length_takes_the_same_number_of_questions() {
        world.habilitate(
                HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION, Profil.ORGANISATION_MODIFICATION);
        for (int i = 0; i < 60; i++) {
            world.append(
                    new FicheId("f" + i),
                    new FicheCreated("f" + i, HERE, FicheKind.EMETTEUR, Environnement.PRODUCTION));
            world.habilitate(HERE, "user" + i, Profil.EDI_GESTION_CONSULTATION);
        }
        world.project();

        for (var list : lists()) {
            assertThat(questions(list, 50)).isEqualTo(questions(list, 2)).isLessThan(10);
        }
    }

    @Test
    void what_is_not_asked_for_is_not_counted() {
        var bare = new PageRequest(5, false, null, false, false);
        var total = new PageRequest(5, false, null, true, false);
        var byStatus = new PageRequest(5, false, null, false, true);
        var both = new PageRequest(5, false, null, true, true);
        var uncounted = asked(bare, RoundTripsTest::fiches);

        assertThat(asked(total, RoundTripsTest::fiches)).isEqualTo(uncounted + 1);
        assertThat(asked(byStatus, RoundTripsTest::fiches)).isEqualTo(uncounted + 5);
        assertThat(asked(both, RoundTripsTest::fiches)).isEqualTo(uncounted + 5);
    }

    private List<Function<PageRequest, Object>> lists() {
        return List.of(
                RoundTripsTest::fiches,
                it ->
                        new ListDelegations(
                                DelegationFilter.NONE, DelegationOrder.DEMANDEE_LE_ASC, it, JEANNE),
                it -> new ListHabilitations(HabilitationFilter.NONE, it, JEANNE),
                it ->
                        new ListRaccordementsApi(
                                RaccordementApiFilter.NONE,
                                RaccordementApiOrder.CREE_LE_DESC,
                                it,
                                JEANNE),
                it ->
                        new ListStructures(
                                new StructureFilter(null, null, null, null),
                                StructureOrder.NOM_ASC,
                                it),
                it -> new ListHistory(HistoryFilter.NONE, HistoryOrder.POSITION_ASC, it, AUDITOR));
    }

    private static Object fiches(PageRequest pageRequest) {
        return new ListFiches(FicheFilter.NONE, FicheOrder.STATUT_ASC, pageRequest, JEANNE);
    }

    private int questions(Function<PageRequest, Object> list, int length) {
        return asked(new PageRequest(length, false, null, false, false), list);
    }

    private int asked(PageRequest pageRequest, Function<PageRequest, Object> list) {
        var question = list.apply(pageRequest);
        var before = InMemoryMongo.commands();
        world.ask(question, answer(question));
        return InMemoryMongo.commands() - before;
    }

    private static Class<?> answer(Object question) {
        return switch (question) {
            case ListFiches _ -> FichePage.class;
            case ListDelegations _ -> DelegationPage.class;
            case ListHabilitations _ -> HabilitationPage.class;
            case ListRaccordementsApi _ -> RaccordementApiPage.class;
            case ListHistory _ -> HistoryListPage.class;
            default -> StructurePage.class;
        };
    }
}
