package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.habilitation.HabilitationFixture.ASKED;
import static fr.raccordement.command.habilitation.HabilitationFixture.DEACTIVATED;
import static fr.raccordement.command.habilitation.HabilitationFixture.GRANTED;
import static fr.raccordement.command.habilitation.HabilitationFixture.ID;
import static fr.raccordement.command.habilitation.HabilitationFixture.PROFIL;
import static fr.raccordement.command.habilitation.HabilitationFixture.PUBLIQUE;
import static fr.raccordement.command.habilitation.HabilitationFixture.REMOVED;
import static fr.raccordement.command.habilitation.HabilitationFixture.VALIDATED;
import static fr.raccordement.command.habilitation.HabilitationFixture.WANTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.habilitation.command.DeactivateRattachement;
import fr.raccordement.api.habilitation.command.DecideRattachement;
import fr.raccordement.api.habilitation.command.GrantHabilitation;
import fr.raccordement.api.habilitation.command.HabilitationCommand;
import fr.raccordement.api.habilitation.command.ReactivateRattachement;
import fr.raccordement.api.habilitation.command.RefuseHabilitation;
import fr.raccordement.api.habilitation.command.RemoveRattachement;
import fr.raccordement.api.habilitation.command.RequestHabilitation;
import fr.raccordement.api.habilitation.command.RequestRattachement;
import fr.raccordement.api.habilitation.command.RevokeHabilitation;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command on a rattachement. */
class HabilitationCommandTest {

    /**
     * What may be sent by who is not known to the structure, so that it hides nothing from them.
     */
    private static final Set<String> STARTING =
            Set.of("RequestRattachement", "RequestHabilitation", "GrantHabilitation");

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @ParameterizedTest
    @MethodSource("all")
    void nothing_is_done_without_the_right_to(HabilitationCommand command) {
        habilitation.rights.forbid();

        habilitation
                .given(past(command))
                .when(command)
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(habilitation.rights.asked())
                .containsExactly(command.getClass().getSimpleName() + " ORGANISATION " + PUBLIQUE);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_starts_something_is_forbidden_where_the_rest_is_unknown(HabilitationCommand command) {
        habilitation.given(past(command)).when(command);

        var name = command.getClass().getSimpleName();
        assertThat(habilitation.rights.askedToStart())
                .isEqualTo(STARTING.contains(name) ? List.of(name) : List.of());
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_answer_is_the_number_of_the_last_event(HabilitationCommand command) {
        var past = past(command);

        habilitation.given(past).when(command).expectResultMessagePayload((long) past.length);
    }

    @Test
    void what_was_decided_last_may_be_sent_again_as_it_was() {
        repeated(new DecideRattachement(ID, true, null, 0L), ASKED, VALIDATED);
        repeated(new DeactivateRattachement(ID, null, 0L), VALIDATED, DEACTIVATED);
        repeated(new RemoveRattachement(ID, null, 0L), VALIDATED, REMOVED);
        repeated(new GrantHabilitation(ID, PROFIL, 0L), VALIDATED, GRANTED);
        habilitation
                .given(VALIDATED, GRANTED, DEACTIVATED)
                .when(new GrantHabilitation(ID, PROFIL, 0L))
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
    }

    private void repeated(HabilitationCommand again, HabilitationEvent... past) {
        habilitation
                .given(past)
                .when(again)
                .expectNoEvents()
                .expectResultMessagePayload(past.length - 1L);
    }

    @Test
    void every_command_is_tried_here() {
        assertThat(all().<Object>map(Object::getClass))
                .containsExactlyInAnyOrder(
                        (Object[]) HabilitationCommand.class.getPermittedSubclasses());
    }

    static Stream<HabilitationCommand> all() {
        return Stream.of(
                new RequestRattachement(ID),
                new DecideRattachement(ID, true, null, null),
                new DeactivateRattachement(ID, null, null),
                new ReactivateRattachement(ID, null),
                new RemoveRattachement(ID, null, null),
                new RequestHabilitation(ID, PROFIL, null),
                new GrantHabilitation(ID, PROFIL, null),
                new RefuseHabilitation(ID, PROFIL, null, null),
                new RevokeHabilitation(ID, PROFIL, null, null));
    }

    /** A past after which the command stores one event. */
    private static HabilitationEvent[] past(HabilitationCommand command) {
        return switch (command) {
            case RequestRattachement _ -> past(VALIDATED, REMOVED);
            case DecideRattachement _ -> past(ASKED);
            case DeactivateRattachement _, RemoveRattachement _, RequestHabilitation _ ->
                    past(ASKED, VALIDATED);
            case ReactivateRattachement _ -> past(VALIDATED, DEACTIVATED);
            case GrantHabilitation _, RefuseHabilitation _ -> past(VALIDATED, WANTED);
            case RevokeHabilitation _ -> past(VALIDATED, GRANTED);
        };
    }

    private static HabilitationEvent[] past(HabilitationEvent... events) {
        return events;
    }
}
