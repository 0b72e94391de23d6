package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.query.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListFichesTest {

    private final ManyFiches many = new ManyFiches();
    private final World world = many.world;

    @BeforeEach
    void rights() {
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate("22222222222222", "jeanne");
        world.project();
    }

    @AfterEach
    void close() {
        many.close();
    }

    @Test
    void filters_keep_exactly_what_they_say() {
        var all = many.list(ManyFiches.ALL, AUDITOR).fiches();
        var filter =
                new FicheFilter(
                        "22222222222222",
                        null,
                        List.of(FicheStatus.BROUILLON, FicheStatus.ACTIVEE),
                        FicheKind.EMETTEUR,
                        Environnement.PRODUCTION,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        assertThat(many.list(filter, AUDITOR).fiches())
                .isEqualTo(
                        all.stream()
                                .filter(it -> it.structure().equals("22222222222222"))
                                .filter(it -> filter.statuts().contains(it.statut()))
                                .filter(it -> it.kind() == FicheKind.EMETTEUR)
                                .filter(it -> it.environnement() == Environnement.PRODUCTION)
                                .toList());
        var sftp =
                new FicheFilter(
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        Protocole.SFTP,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        assertThat(many.list(sftp, AUDITOR).fiches())
                .isNotEmpty()
                .isEqualTo(all.stream().filter(it -> it.protocole() == Protocole.SFTP).toList());
    }

    @Test
    void a_viewer_sees_the_fiches_of_structures_they_hold_something_on_and_no_other() {
        var seen = many.list(ManyFiches.ALL, JEANNE);
        var elsewhere = FicheFilter.ofStructure("22222222222222");

        assertThat(seen.fiches())
                .isNotEmpty()
                .allMatch(it -> it.structure().equals("11111111111111"))
                .hasSize(seen.bounds().total().intValue());
        assertThat(many.list(elsewhere, JEANNE))
                .isEqualTo(new FichePage(List.of(), PageBounds.NOTHING));
        assertThat(many.list(ManyFiches.ALL, PAUL))
                .isEqualTo(new FichePage(List.of(), PageBounds.NOTHING));
    }

    @Test
    void a_fiche_thrown_away_is_not_listed() {
        var first = many.list(ManyFiches.ALL, AUDITOR).fiches().getFirst();
        world.append(new FicheDiscarded(first.id()));
        world.project();

        var page = many.list(ManyFiches.ALL, AUDITOR);

        assertThat(page.fiches())
                .hasSize(ManyFiches.COUNT - 1)
                .noneMatch(it -> it.id().equals(first.id()));
        assertThat(page.bounds().total()).isEqualTo(ManyFiches.COUNT - 1);
    }
}
