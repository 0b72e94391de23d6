package fr.raccordement.command.vue;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.vue.VueFixture.FICHES;
import static fr.raccordement.command.vue.VueFixture.ID;
import static fr.raccordement.command.vue.VueFixture.alive;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.vue.command.AbandonRebuild;
import fr.raccordement.api.vue.command.CompleteRebuild;
import fr.raccordement.api.vue.command.DiscardPreviousVue;
import fr.raccordement.api.vue.command.RebuildVue;
import fr.raccordement.api.vue.command.RollBackVue;
import fr.raccordement.api.vue.command.VueCommand;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command on a view. */
class VueCommandTest {

    private final VueFixture vue = new VueFixture().standing(alive(2, 1L));

    @ParameterizedTest
    @MethodSource("all")
    void nothing_is_decided_without_the_right_to(VueCommand command) {
        vue.rights.forbid();

        vue.given(new VueRebuildRequested(FICHES, 2, "Doute"))
                .when(command)
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(vue.rights.asked()).containsExactly(command.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("decidedOnTheStoredVersion")
    void a_command_decided_on_the_stored_version_is_accepted(VueCommand command) {
        vue.given(new VueRebuildRequested(FICHES, 2, "Doute"), new VueRebuildCompleted(FICHES, 2))
                .when(command)
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("decidedOnTheStoredVersion")
    void a_command_decided_on_another_version_is_refused(VueCommand command) {
        vue.given(new VueRebuildRequested(FICHES, 2, "Doute"))
                .when(command)
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
        vue.given().when(command).expectNoEvents().expectException(refusal("CONFLICT"));
    }

    @Test
    void every_command_is_tried_here() {
        assertThat(all().<Object>map(Object::getClass))
                .containsExactlyInAnyOrder((Object[]) VueCommand.class.getPermittedSubclasses());
    }

    static Stream<VueCommand> all() {
        return Stream.concat(decidedOn(null), Stream.of(new CompleteRebuild(ID, 2)));
    }

    static Stream<VueCommand> decidedOnTheStoredVersion() {
        return decidedOn(1L);
    }

    private static Stream<VueCommand> decidedOn(@Nullable Long version) {
        return Stream.of(
                new RebuildVue(ID, "Doute", version),
                new AbandonRebuild(ID, "Trop lent", version),
                new RollBackVue(ID, "Totaux faux", version),
                new DiscardPreviousVue(ID, "Vérifiée", version));
    }
}
