package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.ListFichesAExaminer;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.query.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FichesAExaminerTest {

    private static final String STRUCTURE = "11111111111111";

    private final World world = new World();

    @BeforeEach
    void submissions() {
        create("draft", FicheKind.EMETTEUR);
        create("second", FicheKind.RECEPTEUR);
        create("update", FicheKind.EMETTEUR);
        create("first", FicheKind.EMETTEUR);
        create("returned", FicheKind.EMETTEUR);
        world.append(new FicheSubmitted("update"));
        world.append(new FicheActivated("update", "ABC123"));
        world.append(new RevisionOpened("update"));
        world.append(new FicheSubmitted("returned"));
        world.append(new FicheReturned("returned", "À revoir"));
        world.append(new FicheSubmitted("first"));
        world.append(new FicheSubmitted("second"));
        world.append(new RevisionSubmitted("update"));
        world.project();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_waits_is_listed_the_longest_wait_first() {
        assertThat(ids(list(10, null, AUDITOR))).containsExactly("first", "second", "update");
    }

    @Test
    void a_page_follows_another_without_gap_or_repeat() {
        var walked = new ArrayList<String>();
        @Nullable PagePosition cursor = null;
        for (var more = true; more; ) {
            var page = list(1, cursor, AUDITOR);
            walked.addAll(ids(page));
            assertThat(page.bounds().total()).isEqualTo(3);
            cursor = page.bounds().positions().getLast();
            more = page.bounds().hasNext();
        }

        assertThat(walked).containsExactly("first", "second", "update");
    }

    @Test
    void one_kind_or_one_platform_may_be_asked_for() {
        assertThat(ids(list(FicheKind.RECEPTEUR, null))).containsExactly("second");
        assertThat(ids(list(null, Environnement.QUALIFICATION))).isEmpty();
    }

    @Test
    void it_is_the_operators_business() {
        world.habilitate(STRUCTURE, "jeanne", Profil.RACCORDEMENT_MODIFICATION);
        world.project();

        assertThatThrownBy(() -> list(10, null, JEANNE))
                .rootCause()
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("FORBIDDEN"));
    }

    private void create(String id, FicheKind kind) {
        world.append(new FicheCreated(id, STRUCTURE, kind, Environnement.PRODUCTION));
    }

    private FichePage list(int limit, @Nullable PagePosition cursor, Actor viewer) {
        return world.ask(
                new ListFichesAExaminer(null, null, PageRequest.after(cursor, limit), viewer),
                FichePage.class);
    }

    private FichePage list(@Nullable FicheKind kind, @Nullable Environnement environnement) {
        return world.ask(
                new ListFichesAExaminer(environnement, kind, PageRequest.first(10), AUDITOR),
                FichePage.class);
    }

    private static List<String> ids(FichePage page) {
        return page.fiches().stream().map(FicheView::id).toList();
    }
}
