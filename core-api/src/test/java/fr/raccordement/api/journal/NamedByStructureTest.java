package fr.raccordement.api.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.raccordementapi.NomsPisteId;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.WebhooksId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedByStructureTest {

    private static final String KEY = "90000303900014";
    private static final String NEW = "90000303900022";

    @ParameterizedTest
    @CsvSource({
        "Structure, 90000303900014, 90000303900022",
        "CompteTechnique, 90000303900014, 90000303900022",
        "Habilitation, 90000303900014/jean-luc/x, 90000303900022/jean-luc/x",
        "Habilitation, 900 003 039 00014/jeanne, 90000303900022/jeanne"
    })
    void what_is_named_by_a_structure_is_named_by_another(String type, String id, String other) {
        assertThat(NamedByStructure.of(type, id).orElseThrow().of(NEW)).isEqualTo(other);
        assertThat(NamedByStructure.of(null, id).orElseThrow().of(NEW)).isEqualTo(other);
    }

    @Test
    void so_is_what_is_named_as_it_is_stored() {
        renames("Gestion", new GestionId(KEY), new GestionId(NEW));
        renames("NomPiste", new NomsPisteId(KEY), new NomsPisteId(NEW));
        renames("Webhooks", new WebhooksId(KEY), new WebhooksId(NEW));
        for (var platform : Environnement.values()) {
            renames("Reception", new ReceptionId(KEY, platform), new ReceptionId(NEW, platform));
        }
        renames(
                "Livraison",
                new LivraisonId(KEY, "comptes-1", "essai-2"),
                new LivraisonId(NEW, "comptes-1", "essai-2"));
    }

    @ParameterizedTest
    @CsvSource({
        "Fiche, 90000303900014",
        "Delegation, gestion-90000303900014",
        "Gestion, 90000303900014",
        "Webhooks, comptes",
        "Structure, -",
        "Habilitation, ''"
    })
    void nothing_else_is(String type, String id) {
        assertThat(NamedByStructure.of(type, id)).isEmpty();
    }

    private static void renames(String type, Object id, Object other) {
        assertThat(NamedByStructure.of(type, id.toString()).orElseThrow().of(NEW))
                .isEqualTo(other.toString());
    }
}
