package fr.raccordement.command.structure;

import static fr.raccordement.api.structure.StructureType.PRIVEE;
import static fr.raccordement.api.structure.StructureType.PUBLIQUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.api.structure.command.RenameStructure;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.command.InProcess;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterStructureTest {

    private static final StructureId ID = new StructureId(InProcess.STRUCTURE);

    private final InProcess node = InProcess.empty();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_structure_is_registered_with_its_first_manager() {
        send(register(InProcess.STRUCTURE, " Ministère ", PRIVEE, false, false, "claire"));

        assertThat(node.events().of(ID))
                .containsExactly(
                        new StructureRegistered(
                                InProcess.STRUCTURE, "Ministère", PRIVEE, false, false, true));
        assertThat(profils("claire"))
                .containsExactly(
                        Profil.RACCORDEMENT_MODIFICATION, Profil.ORGANISATION_MODIFICATION);
    }

    @Test
    void the_manager_of_a_public_structure_answers_delegations() {
        send(register(InProcess.STRUCTURE, "Lycée", PUBLIQUE, false, false, "claire"));

        assertThat(profils("claire"))
                .containsExactly(
                        Profil.RACCORDEMENT_MODIFICATION,
                        Profil.EDI_GESTION_MODIFICATION,
                        Profil.ORGANISATION_MODIFICATION);
    }

    @Test
    void the_manager_of_a_third_party_asks_for_delegations() {
        send(register(InProcess.STRUCTURE, "Tiers", PRIVEE, true, false, "claire"));

        assertThat(profils("claire"))
                .containsExactly(
                        Profil.RACCORDEMENT_MODIFICATION,
                        Profil.EDI_RECEPTEUR_MODIFICATION,
                        Profil.ORGANISATION_MODIFICATION);
    }

    @Test
    void a_structure_may_have_no_manager_yet() {
        var answer = send(register(InProcess.STRUCTURE, "Exemple", PRIVEE, false, false, null));

        assertThat(answer).isEqualTo(0L);
        assertThat(node.events().all()).hasSize(1);
    }

    @Test
    void the_same_registration_again_changes_nothing() {
        send(InProcess.register(InProcess.STRUCTURE, "claire"));
        var before = node.events().all();

        send(InProcess.register(InProcess.STRUCTURE, "claire"));

        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void a_registration_again_names_a_manager_where_there_is_none_and_no_other() {
        send(register(InProcess.STRUCTURE, "Exemple", PRIVEE, true, false, null));

        send(InProcess.register(InProcess.STRUCTURE, "claire"));
        send(InProcess.register(InProcess.STRUCTURE, "denis"));

        assertThat(profils("claire")).hasSize(3);
        assertThat(profils("denis")).isEmpty();
    }

    @Test
    void the_manager_is_one_who_can_be_a_user() {
        assertThat(refused(InProcess.register(InProcess.STRUCTURE, "systeme")))
                .containsExactly("UTILISATEUR_INVALID gestionnairePrincipal");
    }

    @Test
    void the_same_registration_changes_nothing_once_the_structure_was_renamed_and_closed() {
        send(InProcess.register(InProcess.STRUCTURE, "claire"));
        node.send(InProcess.ADMIN, new RenameStructure(ID, "Autre nom", null));
        node.send(InProcess.ADMIN, new DeactivateStructure(ID, "Fermé", null));
        var before = node.events().all();

        assertThat(send(InProcess.register(InProcess.STRUCTURE, "claire"))).isEqualTo(2L);

        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void another_content_for_the_same_siret_is_refused() {
        send(InProcess.register(InProcess.STRUCTURE, "claire"));

        assertThat(refused(register(InProcess.STRUCTURE, "Autre", PRIVEE, false, false, "denis")))
                .containsExactly("STRUCTURE_EXISTS siret");
        assertThat(profils("denis")).isEmpty();
    }

    @Test
    void a_siret_with_a_wrong_checksum_is_admitted_if_fictive_and_marked() {
        var fictive = "64994699139861";

        assertThat(refused(register(fictive, "Essai", PRIVEE, false, false, null)))
                .containsExactly("SIRET_CHECKSUM siret");
        send(register(fictive, "Essai", PRIVEE, false, true, null));

        assertThat(node.events().of(new StructureId(fictive)))
                .containsExactly(
                        new StructureRegistered(fictive, "Essai", PRIVEE, false, false, false));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        assertThat(refused(register("123", " ", PRIVEE, false, true, null)))
                .containsExactly("SIRET_FORMAT siret", "NOM_MISSING nom");
    }

    @Test
    void only_administrators_of_the_operator_register_structures() {
        var command = InProcess.register(InProcess.STRUCTURE, "claire");

        for (var actor : List.of(InProcess.CLAIRE, InProcess.INSTRUCTEUR, InProcess.AUDITEUR)) {
            assertThat(node.outcome(actor, command)).isEqualTo("FORBIDDEN");
        }
        assertThat(node.events().all()).isEmpty();
    }

    private Object send(RegisterStructure command) {
        return node.send(InProcess.ADMIN, command);
    }

    private List<String> refused(RegisterStructure command) {
        var before = node.events().all();
        var thrown = catchThrowableOfType(CommandExecutionException.class, () -> send(command));
        var refusal = thrown.<Refusal>getDetails().orElseThrow();
        assertThat(node.events().all()).isEqualTo(before);
        return refusal.violations().isEmpty()
                ? List.of(refusal.code())
                : refusal.violations().stream().map(v -> v.code() + " " + v.path()).toList();
    }

    private List<Profil> profils(String login) {
        return node.events().of(new HabilitationId(InProcess.STRUCTURE, login)).stream()
                .map(GestionnairePrincipalNamed.class::cast)
                .flatMap(named -> named.profils().stream())
                .toList();
    }

    private static RegisterStructure register(
            String siret,
            String nom,
            StructureType type,
            boolean tiers,
            boolean fictive,
            @Nullable String gestionnaire) {
        return new RegisterStructure(
                new StructureId(siret), nom, type, tiers, false, fictive, gestionnaire);
    }
}
