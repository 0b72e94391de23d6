package fr.raccordement.query.raccordementapi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
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
        take(HERE, Environnement.QUALIFICATION, "monapp", "r2");
        take(HERE, Environnement.PRODUCTION, "Autre", "r3");
        take("22222222222222", Environnement.PRODUCTION, "MONAPP", "r4");

        assertThat(homonymes("MonApp", "monapp", "Autre"))
                .containsExactlyInAnyOrder(
                        new HomonymesView(new NomPorte(HERE, "MonApp"), List.of("monapp")),
                        new HomonymesView(new NomPorte(HERE, "monapp"), List.of("MonApp")));
    }

    @Test
    void one_name_in_two_environments_is_one_name() {
        take(HERE, Environnement.PRODUCTION, "MonApp", "r1");
        take(HERE, Environnement.QUALIFICATION, "MonApp", "r2");

        assertThat(homonymes("MonApp")).isEmpty();
    }

    @Test
    void a_name_released_is_in_use_only_where_it_still_is() {
        take(HERE, Environnement.PRODUCTION, "MonApp", "r1");
        take(HERE, Environnement.PRODUCTION, "monapp", "r2");
        take(HERE, Environnement.QUALIFICATION, "monapp", "r3");
        release(Environnement.PRODUCTION, "monapp", "r2");
        assertThat(homonymes("MonApp")).hasSize(1);

        release(Environnement.QUALIFICATION, "monapp", "r3");
        assertThat(homonymes("MonApp")).isEmpty();
    }

    private List<HomonymesView> homonymes(String... noms) {
        var asked =
                List.of(noms).stream()
                        .map(nom -> new NomPorte(HERE, nom))
                        .collect(Collectors.toSet());
        return world.list(new FindHomonymes(asked), HomonymesView.class);
    }

    private void take(String structure, Environnement environnement, String nom, String id) {
        raccordements.append(new NomPisteTaken(structure, environnement, nom, id));
    }

    private void release(Environnement environnement, String nom, String id) {
        raccordements.append(new NomPisteReleased(HERE, environnement, nom, id));
    }
}
