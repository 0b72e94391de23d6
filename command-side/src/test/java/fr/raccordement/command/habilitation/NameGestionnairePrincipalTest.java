package fr.raccordement.command.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.NameGestionnairePrincipal;
import fr.raccordement.api.habilitation.command.RequestRattachement;
import fr.raccordement.api.habilitation.event.GestionEntrusted;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalRelieved;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.command.InProcess;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NameGestionnairePrincipalTest {

    private static final String HERE = InProcess.STRUCTURE;
    private static final GestionId GESTION = new GestionId(HERE);

    private final InProcess node = InProcess.empty();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_structure_without_a_principal_manager_is_given_one() {
        register(null);

        assertThat(node.outcome(InProcess.ADMIN, name("claire", false))).isEqualTo("OK");

        assertThat(node.events().of(GESTION)).containsExactly(new GestionEntrusted(HERE, "claire"));
        assertThat(node.events().of(new HabilitationId(HERE, "claire")))
                .containsExactly(
                        new GestionnairePrincipalNamed(
                                HERE,
                                "claire",
                                List.of(
                                        Profil.RACCORDEMENT_MODIFICATION,
                                        Profil.EDI_GESTION_MODIFICATION,
                                        Profil.ORGANISATION_MODIFICATION)));
    }

    @Test
    void named_again_nothing_changes() {
        register("claire");
        var before = node.events().all();

        assertThat(node.outcome(InProcess.ADMIN, name("claire", false))).isEqualTo("OK");

        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void the_answer_is_the_version_of_the_rattachement_named() {
        register(null);
        var denis = new HabilitationId(HERE, "denis");
        node.send(InProcess.DENIS, new RequestRattachement(denis));
        assertThat(node.events().of(denis)).hasSize(1);

        assertThat(node.send(InProcess.ADMIN, name("denis", false))).isEqualTo(1L);
        assertThat(node.send(InProcess.ADMIN, name("denis", false))).isEqualTo(1L);
    }

    @Test
    void a_registration_names_the_first_one_and_no_other() {
        register("claire");
        register("denis");

        assertThat(node.events().of(GESTION)).containsExactly(new GestionEntrusted(HERE, "claire"));
        assertThat(node.events().of(new HabilitationId(HERE, "denis"))).isEmpty();
    }

    @Test
    void a_registration_names_one_who_can_be_a_user() {
        assertThat(node.outcome(InProcess.ADMIN, registration("systeme")))
                .isEqualTo("UTILISATEUR_INVALID");
        assertThat(node.events().all()).isEmpty();
    }

    @Test
    void a_structure_that_has_one_is_given_another_only_on_demand() {
        register("claire");

        assertThat(node.outcome(InProcess.ADMIN, name("denis", false)))
                .isEqualTo("GESTIONNAIRE_PRINCIPAL_EXISTS");
        assertThat(node.outcome(InProcess.ADMIN, name("denis", true))).isEqualTo("OK");

        assertThat(node.last(new HabilitationId(HERE, "claire")))
                .isEqualTo(new GestionnairePrincipalRelieved(HERE, "claire", "denis", "Parti"));
    }

    @Test
    void a_structure_is_registered_and_a_user_can_be_one() {
        assertThat(node.outcome(InProcess.ADMIN, name("claire", false)))
                .isEqualTo("STRUCTURE_UNKNOWN");
        register(null);
        assertThat(node.outcome(InProcess.ADMIN, name("systeme", false)))
                .isEqualTo("UTILISATEUR_INVALID");
    }

    @Test
    void only_administrators_of_the_operator_name_one() {
        register("claire");
        for (var actor : List.of(InProcess.CLAIRE, InProcess.INSTRUCTEUR, InProcess.AUDITEUR)) {
            assertThat(node.outcome(actor, name("denis", true))).isEqualTo("FORBIDDEN");
        }
    }

    private void register(@Nullable String gestionnaire) {
        node.send(InProcess.ADMIN, registration(gestionnaire));
    }

    private static RegisterStructure registration(@Nullable String gestionnaire) {
        return new RegisterStructure(
                new StructureId(HERE),
                "Lycée",
                StructureType.PUBLIQUE,
                false,
                false,
                false,
                gestionnaire);
    }

    private static NameGestionnairePrincipal name(String login, boolean remplacer) {
        return new NameGestionnairePrincipal(GESTION, login, remplacer, "Parti");
    }
}
