package fr.raccordement.query.comptetechnique;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static fr.raccordement.query.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueStatus;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueView;
import fr.raccordement.api.comptetechnique.query.FindCompteTechnique;
import fr.raccordement.api.comptetechnique.query.FindDecidedCompteTechnique;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.query.World;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompteTechniqueTest {

    private static final String HERE = "11111111111111";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void it_is_seen_before_any_projection_knows_with_the_day_its_password_expires() {
        append(new CompteTechniqueDeclared(HERE, "TECH_1_x@cpro.fr", TODAY.minusDays(424)));
        append(new CompteTechniqueRenewed(HERE, TODAY.minusDays(1)));

        assertThat(world.find(new FindCompteTechnique(HERE, AUDITOR), CompteTechniqueView.class))
                .contains(
                        new CompteTechniqueView(
                                HERE,
                                1,
                                "TECH_1_x@cpro.fr",
                                CompteTechniqueStatus.UTILISABLE,
                                TODAY.minusDays(1),
                                TODAY.plusDays(423),
                                START,
                                START.plusSeconds(1),
                                "jeanne"));
        assertThat(world.ask(new FindDecidedCompteTechnique(HERE, 0), CompteTechniqueView.class))
                .returns(0L, CompteTechniqueView::version)
                .returns(TODAY, CompteTechniqueView::motDePasseExpireLe)
                .returns(CompteTechniqueStatus.MOT_DE_PASSE_EXPIRE, CompteTechniqueView::statut);
    }

    @Test
    void absent_and_hidden_look_alike() {
        append(new CompteTechniqueDeclared(HERE, null, TODAY));
        world.habilitate(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate(HERE, "paul", Profil.ORGANISATION_MODIFICATION);

        assertThat(world.find(new FindCompteTechnique(HERE, JEANNE), CompteTechniqueView.class))
                .isPresent();
        assertThat(world.find(new FindCompteTechnique(HERE, PAUL), CompteTechniqueView.class))
                .isEmpty();
        assertThat(
                        world.find(
                                new FindCompteTechnique("22222222222222", AUDITOR),
                                CompteTechniqueView.class))
                .isEmpty();
    }

    private void append(CompteTechniqueEvent event) {
        world.append(new CompteTechniqueId(event.structure()), event);
    }
}
