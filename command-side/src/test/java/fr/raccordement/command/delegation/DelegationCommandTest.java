package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.delegation.Delegations.DELEGATION;
import static fr.raccordement.command.delegation.Delegations.ENTITE;
import static fr.raccordement.command.delegation.Delegations.TIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.delegation.command.CancelDelegation;
import fr.raccordement.api.delegation.command.DelegationCommand;
import fr.raccordement.api.delegation.command.EndDelegation;
import fr.raccordement.api.delegation.command.EndSuspendedDelegation;
import fr.raccordement.api.delegation.command.RefuseDelegation;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.delegation.command.ReviewDelegation;
import fr.raccordement.api.delegation.event.DelegationEvent;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command on a delegation that exists. */
class DelegationCommandTest {

    private final DelegationFixture fixture = new DelegationFixture();

    @ParameterizedTest
    @MethodSource("decidedOnVersion")
    void a_command_decided_on_another_version_is_refused(DelegationCommand command) {
        fixture.given(past(command))
                .when(command)
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void rights_are_asked_on_both_sides_before_anything_is_answered(DelegationCommand command) {
        fixture.rights.forbid();

        for (var etat : EtatDelegation.values()) {
            fixture.given(Delegations.in(etat))
                    .when(command)
                    .expectNoEvents()
                    .expectException(refusal("FORBIDDEN"));
        }
        assertThat(fixture.rights.asked())
                .containsOnly(
                        "%s TIERS %s ENTITE %s"
                                .formatted(command.getClass().getSimpleName(), TIERS, ENTITE));
    }

    @Test
    void every_command_but_the_request_is_tried_here() {
        assertThat(all().<Object>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DelegationCommand.class.getPermittedSubclasses())
                                .filter(kind -> kind != RequestDelegation.class)
                                .toList());
    }

    static Stream<DelegationCommand> all() {
        return Stream.concat(
                decidedOn(99L),
                Stream.of(
                        new ReviewDelegation(DELEGATION), new EndSuspendedDelegation(DELEGATION)));
    }

    static Stream<DelegationCommand> decidedOnVersion() {
        return LongStream.of(-1, 7, Long.MAX_VALUE)
                .boxed()
                .flatMap(DelegationCommandTest::decidedOn);
    }

    private static Stream<DelegationCommand> decidedOn(@Nullable Long version) {
        return Stream.of(
                new AcceptDelegation(DELEGATION, version),
                new RefuseDelegation(DELEGATION, null, version),
                new CancelDelegation(DELEGATION, null, version),
                new EndDelegation(DELEGATION, "Fin", version));
    }

    private static List<DelegationEvent> past(DelegationCommand command) {
        return Delegations.in(
                command instanceof EndDelegation
                        ? EtatDelegation.ACTIVEE
                        : EtatDelegation.DEMANDEE);
    }
}
