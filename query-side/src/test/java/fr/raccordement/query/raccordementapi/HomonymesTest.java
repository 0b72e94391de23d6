package fr.raccordement.query.raccordementapi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.raccordementapi.query.FindHomonymes;
import fr.raccordement.api.raccordementapi.query.FindHomonymes.NomPorte;
import fr.raccordement.api.raccordementapi.query.HomonymesView;
import fr.raccordement.query.World;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomonymesTest {

    private static final String HERE = "11111111111111";

    private final World world = new World();
    private final RaccordementsApi raccordements = new RaccordementsApi(world);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void names_in_use_that_look_alike_know_of_each_other_at_once() {
        take(HERE, Environnement.PRODUCTION, "MonApp", "r1");
        take(HERE, Environnement.PRODUCTION, "monapp", "r2");
        take(HERE, Environnement.PRODUCTION, "Autre", "r3");
        take("22222222222222", Environnement.PRODUCTION, "MONAPP", "r4");

        assertThat(homonymes("MonApp", "monapp", "Autre"))
                .containsExactlyInAnyOrder(
                        new HomonymesView(production("MonApp"), List.of("monapp")),
                        new HomonymesView(production("monapp"), List.of("MonApp")));
    }

    @Test
    void those_of_another_environment_are_no_concern() {
        take(HERE, Environnement.PRODUCTION, "MonApp", "r1");
        take(HERE, Environnement.QUALIFICATION, "MonApp", "r2");
        take(HERE, Environnement.QUALIFICATION, "monapp", "r3");

        assertThat(homonymes("MonApp")).isEmpty();
    }

    @Test
    void a_name_released_is_in_use_only_where_it_still_is() {
        take(HERE, Environnement.PRODUCTION, "MonApp", "r1");
        take(HERE, Environnement.PRODUCTION, "monapp", "r2");
        take(HERE, Environnement.QUALIFICATION, "monapp", "r3");
        assertThat(homonymes("MonApp")).hasSize(1);

        raccordements.append(new NomPisteReleased(HERE, Environnement.PRODUCTION, "monapp", "r2"));
        assertThat(homonymes("MonApp")).isEmpty();
    }

    /** They stay where they were until they are given up. */
    @Test
    void names_that_are_kept_as_before_are_warned_of_while_they_are_in_use() {
        listed("r1", "MonApp");
        raccordements.appendAsBefore(taken("MonApp", "r1"));
        take(HERE, Environnement.PRODUCTION, "\u041conApp", "r2");
        assertThat(homonymes("\u041conApp"))
                .containsExactly(new HomonymesView(production("\u041conApp"), List.of("MonApp")));
        assertThat(homonymes("MonApp"))
                .containsExactly(new HomonymesView(production("MonApp"), List.of("\u041conApp")));

        raccordements.appendAsBefore(
                new NomPisteReleased(HERE, Environnement.PRODUCTION, "MonApp", "r1"));
        assertThat(homonymes("\u041conApp")).isEmpty();
    }

    private void listed(String id, String nom) {
        raccordements.append(
                new RaccordementApiDeclared(
                        id,
                        HERE,
                        Environnement.PRODUCTION,
                        nom,
                        TypeUtilisation.DEVELOPPEMENT_PROPRE,
                        null));
        raccordements.append(new RaccordementApiActivated(id));
        world.project();
    }

    private List<HomonymesView> homonymes(String... noms) {
        var asked = List.of(noms).stream().map(HomonymesTest::production);
        return world.list(
                new FindHomonymes(asked.collect(Collectors.toSet())), HomonymesView.class);
    }

    private void take(String structure, Environnement environnement, String nom, String id) {
        raccordements.append(new NomPisteTaken(structure, environnement, nom, id));
    }

    private static NomPisteTaken taken(String nom, String id) {
        return new NomPisteTaken(HERE, Environnement.PRODUCTION, nom, id);
    }

    private static NomPorte production(String nom) {
        return new NomPorte(HERE, Environnement.PRODUCTION, nom);
    }
}
