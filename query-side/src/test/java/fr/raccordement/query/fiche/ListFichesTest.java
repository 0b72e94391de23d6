package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.query.FicheCursor;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.query.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListFichesTest {

    private static final FicheFilter ALL = new FicheFilter(null, List.of(), null, null, null);
    private static final int FICHES = 23;

    private final World world = new World();

    @BeforeEach
    void fiches() {
        var random = new Random(7);
        for (int i = 0; i < FICHES; i++) {
            var id = "f" + random.nextInt(1_000_000);
            for (var event : new RandomFiche(i, id).history(1 + random.nextInt(9))) {
                // few instants, so that many fiches share one
                world.append(new FicheId(id), event, World.START.plusSeconds(random.nextInt(5)));
            }
        }
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate("22222222222222", "jeanne");
        world.project();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void pages_forward_visit_each_fiche_once_in_order(FicheOrder order) {
        var seen = new ArrayList<FicheView>();
        @Nullable FicheCursor cursor = null;
        FichePage page;
        do {
            page = list(ALL, order, 4, false, cursor, AUDITOR);
            assertThat(page.precedente()).isEqualTo(!seen.isEmpty());
            assertThat(page.total()).isEqualTo(FICHES);
            seen.addAll(page.fiches());
            cursor = cursor(page.fiches().getLast(), order);
        } while (page.suivante());

        assertThat(seen).hasSize(FICHES).isSortedAccordingTo(comparator(order));
    }

    @ParameterizedTest
    @EnumSource
    void pages_backward_visit_each_fiche_once_in_order(FicheOrder order) {
        var seen = new ArrayList<FicheView>();
        @Nullable FicheCursor cursor = null;
        FichePage page;
        do {
            page = list(ALL, order, 4, true, cursor, AUDITOR);
            assertThat(page.suivante()).isEqualTo(!seen.isEmpty());
            seen.addAll(0, page.fiches());
            cursor = cursor(page.fiches().getFirst(), order);
        } while (page.precedente());

        assertThat(seen).hasSize(FICHES).isSortedAccordingTo(comparator(order));
    }

    @Test
    void filters_keep_exactly_what_they_say() {
        var all = list(ALL, FicheOrder.CREEE_LE_ASC, 100, false, null, AUDITOR).fiches();
        var filter =
                new FicheFilter(
                        "22222222222222",
                        List.of(FicheStatus.BROUILLON, FicheStatus.ACTIVEE),
                        FicheKind.EMETTEUR,
                        Environnement.PRODUCTION,
                        null);
        assertThat(list(filter, FicheOrder.CREEE_LE_ASC, 100, false, null, AUDITOR).fiches())
                .isEqualTo(
                        all.stream()
                                .filter(it -> it.structure().equals("22222222222222"))
                                .filter(it -> filter.statuts().contains(it.statut()))
                                .filter(it -> it.kind() == FicheKind.EMETTEUR)
                                .filter(it -> it.environnement() == Environnement.PRODUCTION)
                                .toList());
        var sftp = new FicheFilter(null, List.of(), null, null, Protocole.SFTP);
        assertThat(list(sftp, FicheOrder.CREEE_LE_ASC, 100, false, null, AUDITOR).fiches())
                .isNotEmpty()
                .isEqualTo(all.stream().filter(it -> it.protocole() == Protocole.SFTP).toList());
    }

    @Test
    void a_viewer_sees_the_fiches_of_structures_they_hold_something_on_and_no_other() {
        var seen = list(ALL, FicheOrder.CREEE_LE_ASC, 100, false, null, JEANNE);
        var elsewhere = new FicheFilter("22222222222222", List.of(), null, null, null);

        assertThat(seen.fiches())
                .isNotEmpty()
                .allMatch(it -> it.structure().equals("11111111111111"))
                .hasSize((int) seen.total());
        assertThat(list(elsewhere, FicheOrder.CREEE_LE_ASC, 100, false, null, JEANNE))
                .isEqualTo(new FichePage(List.of(), false, false, 0));
        assertThat(list(ALL, FicheOrder.CREEE_LE_ASC, 100, false, null, PAUL))
                .isEqualTo(new FichePage(List.of(), false, false, 0));
    }

    @Test
    void a_fiche_thrown_away_is_not_listed() {
        var first = list(ALL, FicheOrder.CREEE_LE_ASC, 1, false, null, AUDITOR).fiches().getFirst();
        world.append(new FicheDiscarded(first.id()));
        world.project();

        var page = list(ALL, FicheOrder.CREEE_LE_ASC, 100, false, null, AUDITOR);

        assertThat(page.fiches()).hasSize(FICHES - 1).noneMatch(it -> it.id().equals(first.id()));
        assertThat(page.total()).isEqualTo(FICHES - 1);
    }

    private static Comparator<FicheView> comparator(FicheOrder order) {
        var ascending =
                Comparator.<FicheView, FicheCursor>comparing(
                        it -> cursor(it, order),
                        Comparator.comparing(FicheCursor::instant)
                                .thenComparing(FicheCursor::ficheId));
        return order.name().endsWith("ASC") ? ascending : ascending.reversed();
    }

    private static FicheCursor cursor(FicheView fiche, FicheOrder order) {
        var byCreation = order.name().startsWith("CREEE");
        return new FicheCursor(byCreation ? fiche.creeeLe() : fiche.modifieeLe(), fiche.id());
    }

    private FichePage list(
            FicheFilter filter,
            FicheOrder order,
            int limit,
            boolean backwards,
            @Nullable FicheCursor cursor,
            Actor viewer) {
        return world.ask(
                new ListFiches(filter, order, limit, backwards, cursor, viewer), FichePage.class);
    }
}
