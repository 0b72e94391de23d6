package fr.raccordement.command.texte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.command.ReactivateStructure;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.texte.TextesId;
import fr.raccordement.api.texte.command.ForgetTextes;
import fr.raccordement.api.texte.event.TextesForgotten;
import fr.raccordement.command.InProcess;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgetTextesTest {

    private static final StructureId STRUCTURE = new StructureId(InProcess.STRUCTURE);
    private static final TextesId TEXTES = new TextesId(STRUCTURE.toString());

    private final InProcess node = InProcess.furnished();
    private final ContactVault vault = node.bean(ContactVault.class);

    @BeforeEach
    void type() {
        node.send(InProcess.ADMIN, new DeactivateStructure(STRUCTURE, "Paul est parti", null));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_was_typed_is_destroyed_and_what_is_typed_afterwards_is_not() {
        assertThat(typed()).containsExactly("Paul est parti");
        node.send(InProcess.ADMIN, new ForgetTextes(TEXTES, " Demande "));
        node.send(InProcess.ADMIN, new ReactivateStructure(STRUCTURE, null));
        node.send(InProcess.ADMIN, new DeactivateStructure(STRUCTURE, "Encore", null));

        assertThat(typed()).containsExactly(SealedText.DESTROYED, "Encore");
        var forgotten = (TextesForgotten) node.events().of(TEXTES).getFirst();
        assertThat(forgotten.cle()).isEqualTo(TEXTES.cle(0));
        assertThat(SealedText.open(vault, forgotten.motif())).isEqualTo("Demande");
    }

    @Test
    void sent_again_it_forgets_nothing_more() {
        node.send(InProcess.ADMIN, new ForgetTextes(TEXTES, "Demande"));

        assertThat(node.outcome(InProcess.ADMIN, new ForgetTextes(TEXTES, "Demande")))
                .isEqualTo("OK");
        assertThat(node.outcome(InProcess.ADMIN, new ForgetTextes(TEXTES, "Autre")))
                .isEqualTo("NOT_FOUND");
        assertThat(node.events().of(TEXTES)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"structure-99999999999999", "delegation-absent", ""})
    void where_nothing_was_typed_there_is_nothing_to_forget(String objet) {
        assertThat(node.outcome(InProcess.ADMIN, new ForgetTextes(new TextesId(objet), "Demande")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void of_a_fiche_and_a_connection_it_is_forgotten_with_the_contacts() {
        for (var objet : List.of("fiche-f1", "raccordement-api-f1")) {
            assertThat(node.outcome(InProcess.ADMIN, new ForgetTextes(new TextesId(objet), "x")))
                    .isEqualTo("TEXTES_WITH_CONTACTS");
        }
    }

    @Test
    void administrators_forget_and_say_why() {
        assertThat(node.outcome(InProcess.ADMIN, new ForgetTextes(TEXTES, " ")))
                .isEqualTo("MOTIF_MISSING");
        for (var other : List.of(InProcess.CLAIRE, InProcess.INSTRUCTEUR, InProcess.AUDITEUR)) {
            assertThat(node.outcome(other, new ForgetTextes(TEXTES, "Demande")))
                    .isEqualTo("FORBIDDEN");
        }
    }

    private List<String> typed() {
        return node.events().of(STRUCTURE).stream()
                .filter(StructureDeactivated.class::isInstance)
                .map(it -> SealedText.open(vault, ((StructureDeactivated) it).motif()))
                .toList();
    }
}
