package fr.raccordement.command.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.command.Refusals;
import fr.raccordement.command.Violations;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterfaceRulesTest {

    private static final InterfaceChoisie PIVOT = choice("FEN0036A", ModeTraitement.ABONNE);
    private static final InterfaceChoisie LIFE_CYCLE = choice("FSO1301A", ModeTraitement.ABONNE);

    private final FicheFixture fixture = new FicheFixture();

    @Test
    void a_code_offered_in_one_of_its_modes_may_be_chosen() {
        assertThat(check(choice("FSO1100A", ModeTraitement.COMPLETE))).isEmpty();
        assertThat(check(choice("FSO1100A", ModeTraitement.PARTIELLE))).isEmpty();
        assertThat(check(choice("FSO1100A", ModeTraitement.PAS_DE_RACCORDEMENT))).isEmpty();
    }

    @Test
    void another_mode_is_refused() {
        assertThat(check(choice("FSO1100A", ModeTraitement.ABONNE)))
                .containsExactly("INTERFACE_MODE interfaces.0.mode");
    }

    @Test
    void a_code_of_another_kind_of_fiche_is_unknown() {
        assertThat(check(choice("FEN0036A", ModeTraitement.COMPLETE)))
                .containsExactly("INTERFACE_CODE_UNKNOWN interfaces.0.code");
    }

    @Test
    void a_code_of_another_environment_is_not_offered() {
        assertThat(check(choice("FSO9999A", ModeTraitement.COMPLETE)))
                .containsExactly("INTERFACE_NOT_OFFERED interfaces.0.code");
    }

    @Test
    void a_code_is_chosen_once() {
        assertThat(
                        check(
                                choice("FSO1100A", ModeTraitement.COMPLETE),
                                choice("FSO1100A", ModeTraitement.PARTIELLE)))
                .containsExactly("INTERFACE_CODE_TWICE interfaces.1.code");
    }

    @Test
    void two_hundred_choices_are_enough() {
        assertThat(
                        check(
                                IntStream.range(0, 200)
                                        .mapToObj(n -> choice("X" + n, ModeTraitement.COMPLETE))
                                        .toArray(InterfaceChoisie[]::new)))
                .hasSize(200)
                .allMatch(violation -> violation.startsWith("INTERFACE_CODE_UNKNOWN "));
        assertThat(
                        check(
                                Stream.generate(() -> choice("X", ModeTraitement.COMPLETE))
                                        .limit(201)
                                        .toArray(InterfaceChoisie[]::new)))
                .containsExactly("INTERFACES_TOO_MANY interfaces");
    }

    @ParameterizedTest
    @EnumSource
    void a_fiche_is_connected_by_a_flow_in_mode_complete_or_partial(ModeTraitement mode) {
        var violations = new Violations();

        InterfaceRules.requireConnected(
                List.of(choice("FSO1100A", mode)), FicheKind.EMETTEUR, violations);

        assertThat(violations.found().isEmpty())
                .isEqualTo(mode == ModeTraitement.COMPLETE || mode == ModeTraitement.PARTIELLE);
    }

    @Test
    void a_receiver_subscribes_to_more_than_what_is_imposed_if_it_likes() {
        assertThat(checkReceiver(PIVOT, LIFE_CYCLE)).isEmpty();
        assertThat(checkReceiver(choice("FEN0001A", ModeTraitement.NON_ABONNE), PIVOT, LIFE_CYCLE))
                .isEmpty();
    }

    @Test
    void what_is_imposed_is_neither_dropped_nor_refused() {
        assertThat(checkReceiver()).containsExactly("INTERFACE_MANDATORY interfaces");
        assertThat(checkReceiver(PIVOT)).containsExactly("INTERFACE_MANDATORY interfaces");
        assertThat(checkReceiver(PIVOT, choice("FSO1301A", ModeTraitement.NON_ABONNE)))
                .containsExactly(
                        "INTERFACE_MODE interfaces.1.mode", "INTERFACE_MANDATORY interfaces");
    }

    private List<String> check(InterfaceChoisie... choices) {
        return check(FicheKind.EMETTEUR, choices);
    }

    private List<String> checkReceiver(InterfaceChoisie... choices) {
        return check(FicheKind.RECEPTEUR, choices);
    }

    private List<String> check(FicheKind kind, InterfaceChoisie... choices) {
        var violations = new Violations();
        InterfaceRules.check(
                List.of(choices), kind, Environnement.PRODUCTION, fixture.catalogue, violations);
        return Refusals.of(violations);
    }

    private static InterfaceChoisie choice(String code, ModeTraitement mode) {
        return new InterfaceChoisie(code, mode);
    }
}
