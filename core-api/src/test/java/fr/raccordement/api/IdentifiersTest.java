package fr.raccordement.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.raccordementapi.NomPisteId;
import fr.raccordement.api.raccordementapi.NomsPisteId;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.scellement.ScellementId;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.vue.VueId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    /** Every way to identify an aggregate, all of which share one event store. */
    private static final List<Function<String, Object>> KINDS =
            Stream.concat(
                            Stream.<Function<String, Object>>of(
                                    FicheId::new,
                                    StructureId::new,
                                    ListeDeConfianceId::new,
                                    InterfaceCodeId::new,
                                    DelegationId::new,
                                    value -> new ReceptionId(value, Environnement.PRODUCTION),
                                    GestionId::new,
                                    CompteTechniqueId::new,
                                    ExportId::new,
                                    LotId::new,
                                    VueId::new,
                                    ScellementId::new,
                                    RaccordementApiId::new,
                                    value -> new LettreMorteId(value, ""),
                                    value -> NomPisteId.of(value, ""),
                                    NomsPisteId::new,
                                    value -> new HabilitationId(value, "")),
                            Stream.of(ClaimKind.values())
                                    .<Function<String, Object>>map(
                                            kind -> value -> new ClaimId(kind, value)))
                    .toList();

    private static final List<String> VALUES =
            List.of("", "1", "11000201100044", "fiche-1", "certificat-1", "application-ABC123");

    @Test
    void identifiers_of_different_kinds_never_collide() {
        var all =
                VALUES.stream().flatMap(v -> KINDS.stream().map(kind -> kind.apply(v).toString()));

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void no_prefix_begins_another() {
        var prefixes = KINDS.stream().map(kind -> kind.apply("").toString()).toList();

        for (var prefix : prefixes) {
            assertThat(prefixes).filteredOn(other -> other.startsWith(prefix)).hasSize(1);
        }
    }

    @Test
    void no_structure_made_up_passes_for_a_siret_and_the_beginning_of_a_login() {
        var real = new HabilitationId("11000201100044", "x-claire");

        assertThat(real).hasToString("habilitation-11000201100044-x-claire");
        for (var madeUp : List.of("11000201100044-x", "11000201100044%2Dx", "11000201100044%-x")) {
            assertThat(new HabilitationId(madeUp, "claire").toString())
                    .isNotEqualTo(real.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "4f0c7c52-0001", "A_b-9"})
    void a_client_may_choose_letters_digits_hyphens_and_underscores(String value) {
        assertThat(FicheId.isWellFormed(value)).isTrue();
    }

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void a_client_may_choose_nothing_else(String value) {
        assertThat(FicheId.isWellFormed(value)).isFalse();
    }

    private static final List<String> MALFORMED =
            List.of("", "-a", "_a", "a b", "é", "a/b", "a\n", "a".repeat(65));
}
