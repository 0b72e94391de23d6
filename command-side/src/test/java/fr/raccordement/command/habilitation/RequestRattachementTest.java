package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.habilitation.HabilitationFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.command.RequestRattachement;
import org.junit.jupiter.api.Test;

class RequestRattachementTest {

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @Test
    void anyone_may_ask_to_belong_to_a_structure() {
        habilitation.given().when(REQUEST).expectEvents(ASKED).expectResultMessagePayload(0L);
    }

    @Test
    void a_request_refused_may_be_made_again() {
        habilitation.given(ASKED, REFUSED).when(REQUEST).expectEvents(ASKED);
    }

    @Test
    void a_rattachement_removed_may_be_asked_for_again() {
        habilitation.given(VALIDATED, REMOVED).when(REQUEST).expectEvents(ASKED);
    }

    @Test
    void a_request_is_not_made_twice() {
        habilitation
                .given(ASKED)
                .when(REQUEST)
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_EXISTS"));
    }

    @Test
    void who_belongs_to_the_structure_does_not_ask_for_it() {
        habilitation
                .given(VALIDATED)
                .when(REQUEST)
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_EXISTS"));
    }

    @Test
    void who_is_suspended_does_not_get_around_it() {
        habilitation
                .given(VALIDATED, DEACTIVATED)
                .when(REQUEST)
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_EXISTS"));
    }

    @Test
    void an_inactive_structure_takes_nobody_in() {
        habilitation
                .given()
                .when(to(INACTIVE))
                .expectNoEvents()
                .expectException(refusal("STRUCTURE_INACTIVE"));
    }

    @Test
    void nobody_belongs_to_a_structure_that_is_not_registered() {
        habilitation
                .given()
                .when(to("55208131766522"))
                .expectNoEvents()
                .expectException(refusal("STRUCTURE_UNKNOWN"));
    }

    @Test
    void the_rights_are_asked_about_the_user_concerned() {
        habilitation.given().when(REQUEST);

        assertThat(habilitation.rights.asked())
                .containsExactly("RequestRattachement ORGANISATION " + PUBLIQUE);
    }

    private static final RequestRattachement REQUEST = to(PUBLIQUE);

    private static RequestRattachement to(String structure) {
        return new RequestRattachement(new HabilitationId(structure, LOGIN));
    }
}
