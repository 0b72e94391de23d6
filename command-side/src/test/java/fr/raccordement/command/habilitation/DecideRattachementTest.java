package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.habilitation.HabilitationFixture.*;

import fr.raccordement.api.habilitation.command.DecideRattachement;
import fr.raccordement.api.habilitation.event.RattachementRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecideRattachementTest {

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @Test
    void a_request_is_accepted() {
        habilitation
                .given(ASKED)
                .when(accept(null))
                .expectEvents(VALIDATED)
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_request_is_refused_with_the_reason() {
        habilitation
                .given(ASKED)
                .when(refuse(" Inconnue ici "))
                .expectEvents(new RattachementRefused(PUBLIQUE, LOGIN, "Inconnue ici"));
    }

    @Test
    void a_request_is_refused_without_a_reason() {
        habilitation.given(ASKED).when(refuse(" ")).expectEvents(REFUSED);
    }

    @Test
    void accepted_again_nothing_changes() {
        habilitation
                .given(ASKED, VALIDATED)
                .when(accept(null))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void refused_again_nothing_changes() {
        habilitation
                .given(ASKED, REFUSED)
                .when(refuse(null))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void what_is_refused_is_not_accepted_without_a_new_request() {
        habilitation
                .given(ASKED, REFUSED)
                .when(accept(null))
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_NOT_REQUESTED"));
    }

    @Test
    void who_belongs_to_the_structure_is_not_refused_but_removed() {
        habilitation
                .given(ASKED, VALIDATED)
                .when(refuse(null))
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_NOT_REQUESTED"));
    }

    @Test
    void a_request_taken_back_is_not_accepted() {
        habilitation
                .given(ASKED, REMOVED)
                .when(accept(null))
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_NOT_REQUESTED"));
    }

    @Test
    void a_decision_on_another_version_is_refused() {
        habilitation
                .given(ASKED)
                .when(accept(4L))
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
    }

    @Test
    void a_reason_has_its_length() {
        habilitation
                .given(ASKED)
                .when(refuse("x".repeat(2_001)))
                .expectNoEvents()
                .expectException(refusal("MOTIF_TOO_LONG"));
        habilitation
                .given(ASKED)
                .when(refuse("x".repeat(2_000)))
                .expectEvents(new RattachementRefused(PUBLIQUE, LOGIN, "x".repeat(2_000)));
    }

    private static DecideRattachement accept(@Nullable Long version) {
        return new DecideRattachement(ID, true, null, version);
    }

    private static DecideRattachement refuse(@Nullable String motif) {
        return new DecideRattachement(ID, false, motif, null);
    }
}
