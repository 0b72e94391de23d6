package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFichesTest {

    private final ManyFiches many = new ManyFiches();

    @AfterAll
    void close() {
        many.close();
    }

    @ParameterizedTest
    @EnumSource
    void pages_forward_visit_each_fiche_once_in_order(FicheOrder order) {
        var seen = new ArrayList<FicheView>();
        @Nullable PagePosition position = null;
        FichePage page;
        do {
            page = many.list(ManyFiches.ALL, order, PageRequest.after(position, 4), AUDITOR);
            assertThat(page.bounds().hasPrevious()).isEqualTo(!seen.isEmpty());
            assertThat(page.bounds().total()).isEqualTo(ManyFiches.COUNT);
            seen.addAll(page.fiches());
            position = page.bounds().positions().getLast();
        } while (page.bounds().hasNext());

        assertThat(seen).hasSize(ManyFiches.COUNT).isSortedAccordingTo(comparator(order));
    }

    @ParameterizedTest
    @EnumSource
    void pages_backward_visit_each_fiche_once_in_order(FicheOrder order) {
        var seen = new ArrayList<FicheView>();
        @Nullable PagePosition position = null;
        FichePage page;
        do {
            page = many.list(ManyFiches.ALL, order, PageRequest.before(position, 4), AUDITOR);
            assertThat(page.bounds().hasNext()).isEqualTo(!seen.isEmpty());
            seen.addAll(0, page.fiches());
            position = page.bounds().positions().getFirst();
        } while (page.bounds().hasPrevious());

        assertThat(seen).hasSize(ManyFiches.COUNT).isSortedAccordingTo(comparator(order));
    }

    /** What is missing is the greatest; ties by identifier, in the same direction. */
    private static Comparator<FicheView> comparator(FicheOrder order) {
        var ascending = column(order.name().replaceFirst("_(ASC|DESC)$", ""));
        return order.name().endsWith("_ASC") ? ascending : ascending.reversed();
    }

    private static Comparator<FicheView> column(String column) {
        return switch (column) {
            case "CREEE_LE" -> by(FicheView::creeeLe);
            case "MODIFIEE_LE" -> by(FicheView::modifieeLe);
            case "SOUMISE_LE" -> by(FicheView::soumiseLe);
            case "FIN_DE_VALIDITE" ->
                    by(it -> it.validite() == null ? null : it.validite().au().toString());
            case "EXPIRATION_CERTIFICAT" ->
                    by(
                            it ->
                                    it.certificats().stream()
                                            .map(CertificatAnalyse::valideAu)
                                            .filter(Objects::nonNull)
                                            .min(Comparator.naturalOrder())
                                            .orElse(null));
            case "IDENTIFIANT" -> by(FicheView::id);
            case "STRUCTURE" -> by(FicheView::structure);
            case "STATUT" -> by(it -> it.statut().name());
            case "KIND" -> by(it -> it.kind().name());
            case "ENVIRONNEMENT" -> by(it -> it.environnement().name());
            case "PROTOCOLE" -> by(it -> it.protocole() == null ? null : it.protocole().name());
            case "CODE_APPLICATION" -> by(FicheView::codeApplication);
            default -> throw new AssertionError(column);
        };
    }

    private static <K extends Comparable<K>> Comparator<FicheView> by(
            Function<FicheView, @Nullable K> key) {
        return Comparator.<FicheView, @Nullable K>comparing(
                        key, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(FicheView::id);
    }
}
