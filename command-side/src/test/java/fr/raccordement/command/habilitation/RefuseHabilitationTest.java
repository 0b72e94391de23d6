package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.habilitation.HabilitationFixture.*;

import fr.raccordement.api.habilitation.command.RefuseHabilitation;
import fr.raccordement.api.habilitation.event.HabilitationRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefuseHabilitationTest {

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @Test
    void a_profile_asked_for_is_refused_with_the_reason() {
        habilitation
                .given(VALIDATED, WANTED)
                .when(refuse("Pas son rôle"))
                .expectEvents(new HabilitationRefused(PUBLIQUE, LOGIN, PROFIL, "Pas son rôle"));
    }

    @Test
    void refused_again_nothing_changes() {
        habilitation
                .given(VALIDATED, WANTED, DENIED)
                .when(refuse(null))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void what_is_not_asked_for_is_not_refused() {
        habilitation
                .given(VALIDATED)
                .when(refuse(null))
                .expectNoEvents()
                .expectException(refusal("HABILITATION_NOT_REQUESTED"));
    }

    @Test
    void what_was_asked_for_is_gone_with_the_rattachement() {
        habilitation
                .given(VALIDATED, WANTED, REMOVED, ASKED, VALIDATED)
                .when(refuse(null))
                .expectNoEvents()
                .expectException(refusal("HABILITATION_NOT_REQUESTED"));
    }

    @Test
    void what_was_refused_stays_so_without_the_rattachement() {
        habilitation
                .given(VALIDATED, WANTED, DENIED, REMOVED)
                .when(refuse(null))
                .expectNoEvents()
                .expectResultMessagePayload(3L);
    }

    @Test
    void what_is_held_is_taken_back_and_not_refused() {
        habilitation
                .given(VALIDATED, GRANTED)
                .when(refuse(null))
                .expectNoEvents()
                .expectException(refusal("HABILITATION_NOT_REQUESTED"));
    }

    private static RefuseHabilitation refuse(@Nullable String motif) {
        return new RefuseHabilitation(ID, PROFIL, motif, null);
    }
}
