package fr.raccordement.command.lettremorte;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.command.DiscardLettreMorte;
import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import fr.raccordement.command.RecordingRights;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DiscardLettreMorteTest {

    private static final Instant SINCE = Instant.parse("2026-11-24T10:00:00.250Z");

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<LettreMorte> lettreMorte =
            new AggregateTestFixture<>(LettreMorte.class);

    DiscardLettreMorteTest() {
        lettreMorte.registerInjectableResource(rights);
    }

    @Test
    void dead_letters_are_discarded_with_the_reason() {
        lettreMorte
                .givenNoPriorActivity()
                .when(discard(3, 5, SINCE, " Illisible "))
                .expectEvents(discarded(3, 5));
    }

    @Test
    void dead_letters_that_are_discarded_already_are_not_discarded_again() {
        for (var again : List.of(discard(3, 3), discard(4, 4), discard(5, 5), discard(3, 5))) {
            lettreMorte
                    .given(discarded(3, 5))
                    .when(again)
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void more_dead_letters_are_discarded_than_before() {
        lettreMorte
                .given(discarded(3, 3))
                .when(discard(3, 5, SINCE, "Illisible"))
                .expectEvents(discarded(3, 5));
    }

    @Test
    void a_dead_letter_that_waits_anew_is_discarded_anew() {
        var later = SINCE.plusSeconds(3_600);

        lettreMorte
                .given(discarded(3, 5))
                .when(discard(3, 5, later, "Illisible"))
                .expectEvents(
                        new LettreMorteDiscarded(
                                "fiche-projection",
                                "fiche-1",
                                "Fiche",
                                3,
                                5,
                                "FicheSubmitted",
                                "java.lang.IllegalStateException",
                                later,
                                later,
                                "Illisible"));
    }

    @Test
    void nothing_is_discarded_without_a_reason() {
        lettreMorte
                .givenNoPriorActivity()
                .when(discard(3, 5, SINCE, " "))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void rights_are_asked_first() {
        rights.forbid();

        lettreMorte
                .givenNoPriorActivity()
                .when(discard(3, 5, SINCE, ""))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(rights.asked()).containsExactly("DiscardLettreMorte");
    }

    private static DiscardLettreMorte discard(long premier, long dernier) {
        return discard(premier, dernier, SINCE, "Encore");
    }

    private static DiscardLettreMorte discard(
            long premier, long dernier, Instant depuis, String motif) {
        return new DiscardLettreMorte(
                new LettreMorteId("fiche-projection", "fiche-1"),
                "Fiche",
                premier,
                dernier,
                "FicheSubmitted",
                "java.lang.IllegalStateException",
                depuis,
                depuis,
                motif);
    }

    private static LettreMorteDiscarded discarded(long premier, long dernier) {
        return new LettreMorteDiscarded(
                "fiche-projection",
                "fiche-1",
                "Fiche",
                premier,
                dernier,
                "FicheSubmitted",
                "java.lang.IllegalStateException",
                SINCE,
                SINCE,
                "Illisible");
    }
}
