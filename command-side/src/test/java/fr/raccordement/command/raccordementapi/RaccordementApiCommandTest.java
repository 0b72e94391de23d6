package fr.raccordement.command.raccordementapi;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.RACCORDEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.command.CorrectRaccordementApi;
import fr.raccordement.api.raccordementapi.command.DeactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.raccordementapi.command.ForgetRaccordementApiContact;
import fr.raccordement.api.raccordementapi.command.LoadRaccordementApiCertificat;
import fr.raccordement.api.raccordementapi.command.RaccordementApiCommand;
import fr.raccordement.api.raccordementapi.command.ReactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.command.ReviewRaccordementApiCertificat;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every change of a connection that exists. */
class RaccordementApiCommandTest {

    private static final List<Function<@Nullable Long, RaccordementApiCommand>> CHANGES =
            List.of(
                    version ->
                            new CorrectRaccordementApi(
                                    RACCORDEMENT, "Autre", null, null, null, version),
                    version -> new DeactivateRaccordementApi(RACCORDEMENT, null, version),
                    version -> new ReactivateRaccordementApi(RACCORDEMENT, version),
                    version -> new ForgetRaccordementApiContact(RACCORDEMENT, "x", version));

    private final RaccordementApiFixture raccordement = new RaccordementApiFixture();

    @ParameterizedTest
    @FieldSource("CHANGES")
    void one_decided_on_the_stored_version_is_accepted(
            Function<@Nullable Long, RaccordementApiCommand> change) {
        raccordement
                .given(RaccordementApiFixture.active())
                .when(change.apply(2L))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void one_decided_on_another_version_is_refused(
            Function<@Nullable Long, RaccordementApiCommand> change) {
        for (long other : new long[] {-1, 0, 1, 3, Long.MAX_VALUE}) {
            raccordement
                    .given(RaccordementApiFixture.active())
                    .when(change.apply(other))
                    .expectNoEvents()
                    .expectException(refusal("CONFLICT"));
        }
    }

    @Test
    void what_was_decided_last_may_be_sent_again_as_it_was() {
        var inactive = RaccordementApiFixture.inactive();
        var last = inactive.size() - 1L;
        raccordement
                .given(inactive)
                .when(new DeactivateRaccordementApi(RACCORDEMENT, null, last - 1))
                .expectNoEvents()
                .expectResultMessagePayload(last);
        raccordement
                .given(
                        Stream.concat(
                                        inactive.stream(),
                                        Stream.of(
                                                new RaccordementApiActivated(RACCORDEMENT.value())))
                                .toList())
                .when(new ReactivateRaccordementApi(RACCORDEMENT, last))
                .expectNoEvents()
                .expectResultMessagePayload(last + 1);
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void nothing_is_changed_in_certificate_mode(
            Function<@Nullable Long, RaccordementApiCommand> change) {
        for (var statut : RaccordementApiStatus.values()) {
            raccordement
                    .given(RaccordementApiFixture.loaded(statut))
                    .when(change.apply(null))
                    .expectNoEvents()
                    .expectException(refusal("RACCORDEMENT_API_READ_ONLY"));
        }
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void rights_are_asked_on_the_structure_before_anything_is_answered(
            Function<@Nullable Long, RaccordementApiCommand> change) {
        raccordement.rights.forbid();

        for (var past :
                List.of(
                        RaccordementApiFixture.inactive(),
                        RaccordementApiFixture.loaded(RaccordementApiStatus.ACTIF))) {
            raccordement
                    .given(past)
                    .when(change.apply(99L))
                    .expectNoEvents()
                    .expectException(refusal("FORBIDDEN"));
        }
        assertThat(raccordement.rights.asked())
                .hasSize(2)
                .allMatch(asked -> asked.endsWith(" API " + RaccordementApiFixture.STRUCTURE));
    }

    @Test
    void every_change_is_tried_here() {
        assertThat(CHANGES)
                .<Object>extracting(change -> change.apply(null).getClass())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(RaccordementApiCommand.class.getPermittedSubclasses())
                                .filter(kind -> kind != DeclareRaccordementApi.class)
                                .filter(kind -> kind != LoadRaccordementApiCertificat.class)
                                .filter(kind -> kind != ReviewRaccordementApiCertificat.class)
                                .toList());
    }
}
