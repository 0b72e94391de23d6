package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.query.FicheCursor;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheView;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageFichesTest {

    private final ManyFiches many = new ManyFiches();

    @AfterEach
    void close() {
        many.close();
    }

    @ParameterizedTest
    @EnumSource
    void pages_forward_visit_each_fiche_once_in_order(FicheOrder order) {
        var seen = new ArrayList<FicheView>();
        @Nullable FicheCursor cursor = null;
        FichePage page;
        do {
            page = many.list(ManyFiches.ALL, order, 4, false, cursor, AUDITOR);
            assertThat(page.precedente()).isEqualTo(!seen.isEmpty());
            assertThat(page.total()).isEqualTo(ManyFiches.COUNT);
            seen.addAll(page.fiches());
            cursor = cursor(page.fiches().getLast(), order);
        } while (page.suivante());

        assertThat(seen).hasSize(ManyFiches.COUNT).isSortedAccordingTo(comparator(order));
    }

    @ParameterizedTest
    @EnumSource
    void pages_backward_visit_each_fiche_once_in_order(FicheOrder order) {
        var seen = new ArrayList<FicheView>();
        @Nullable FicheCursor cursor = null;
        FichePage page;
        do {
            page = many.list(ManyFiches.ALL, order, 4, true, cursor, AUDITOR);
            assertThat(page.suivante()).isEqualTo(!seen.isEmpty());
            seen.addAll(0, page.fiches());
            cursor = cursor(page.fiches().getFirst(), order);
        } while (page.precedente());

        assertThat(seen).hasSize(ManyFiches.COUNT).isSortedAccordingTo(comparator(order));
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
}
