package fr.raccordement.query.habilitation;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.FindUtilisateur;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.UtilisateurView;
import fr.raccordement.query.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HabilitationTest {

    private final World world = new World();
    private final ViewerRights rights = world.get(ViewerRights.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_user_sees_their_roles_and_what_they_hold_by_siret() {
        world.habilitate("22222222222222", "jeanne", Profil.ORGANISATION_MODIFICATION);
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate("11111111111111", "paul", Profil.RACCORDEMENT_CONSULTATION);
        world.project();

        assertThat(world.ask(new FindUtilisateur(JEANNE), UtilisateurView.class))
                .isEqualTo(
                        new UtilisateurView(
                                "jeanne",
                                List.of(),
                                List.of(
                                        held("11111111111111", Profil.RACCORDEMENT_CONSULTATION, 1),
                                        held(
                                                "22222222222222",
                                                Profil.ORGANISATION_MODIFICATION,
                                                0))));
        assertThat(world.ask(new FindUtilisateur(AUDITOR), UtilisateurView.class))
                .isEqualTo(new UtilisateurView("auditeur", List.of(Role.AUDITEUR), List.of()));
    }

    @Test
    void a_right_is_there_and_gone_before_any_projection_knows() {
        world.habilitate("11111111111111", "jeanne", Profil.EDI_GESTION_CONSULTATION);
        assertThat(rights.sees(JEANNE, Partie.ENTITE, "11111111111111")).isTrue();
        assertThat(rights.sees(JEANNE, Partie.ENTITE, "22222222222222")).isFalse();
        assertThat(rights.sees(PAUL, Partie.ENTITE, "11111111111111")).isFalse();
        assertThat(rights.sees(AUDITOR, Partie.ENTITE, "22222222222222")).isTrue();

        world.habilitate("11111111111111", "jeanne");
        assertThat(rights.sees(JEANNE, Partie.ENTITE, "11111111111111")).isFalse();
    }

    @Test
    void a_profile_shows_what_it_is_for_and_nothing_else() {
        world.habilitate("11111111111111", "jeanne", Profil.EDI_RECEPTEUR_MODIFICATION);
        world.project();

        assertThat(rights.sees(JEANNE, Partie.RECEPTEUR, "11111111111111")).isTrue();
        assertThat(rights.sees(JEANNE, Partie.EMETTEUR, "11111111111111")).isFalse();
        assertThat(rights.structures(JEANNE, Partie.RECEPTEUR)).containsExactly("11111111111111");
        assertThat(rights.structures(JEANNE, Partie.EMETTEUR)).isEmpty();
    }

    @Test
    void seen_twice_nothing_changes_and_a_reset_forgets_all() {
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate("11111111111111", "jeanne");
        world.project();
        world.project();
        assertThat(rights.structures(JEANNE, Partie.EMETTEUR)).isEmpty();
        assertThat(world.database.getCollection("habilitations").countDocuments()).isOne();

        world.reset();
        assertThat(world.database.getCollection("habilitations").countDocuments()).isZero();
    }

    private static HabilitationView held(String structure, Profil profil, int second) {
        return new HabilitationView(
                structure, "jeanne", true, List.of(profil), World.START.plusSeconds(second));
    }
}
