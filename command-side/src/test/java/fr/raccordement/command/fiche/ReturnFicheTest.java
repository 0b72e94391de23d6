package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.FicheReturned;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnFicheTest {

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_sent_fiche_goes_back_to_its_author_with_the_reason() {
        fiche.given(Fiches.sent())
                .when(giveBack("  Adresse à revoir "))
                .expectEvents(new FicheReturned(Fiches.ID, "Adresse à revoir"))
                .expectResultMessagePayload(8L);
    }

    @Test
    void its_certificates_are_free_again() {
        fiche.claims.holders.put(Fiches.CERTIFICAT, Fiches.ID);
        fiche.claims.holders.put(Fiches.CLE, "f2");

        fiche.given(Fiches.sent()).when(giveBack("À revoir")).expectSuccessfulHandlerExecution();

        assertThat(fiche.claims.holders).containsOnly(Map.entry(Fiches.CLE, "f2"));
    }

    @ParameterizedTest
    @MethodSource
    void a_fiche_is_not_returned_without_a_reason(String motif) {
        fiche.given(Fiches.sent())
                .when(giveBack(motif))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    static Stream<String> a_fiche_is_not_returned_without_a_reason() {
        return Stream.of("", " \t\n", "x".repeat(2_001));
    }

    @Test
    void a_refused_return_frees_nothing() {
        fiche.claims.holders.put(Fiches.CERTIFICAT, Fiches.ID);

        fiche.given(Fiches.sent()).when(giveBack("")).expectNoEvents();

        assertThat(fiche.claims.holders).containsOnly(Map.entry(Fiches.CERTIFICAT, Fiches.ID));
    }

    @Test
    void a_returned_fiche_may_be_changed() {
        fiche.given(Fiches.after(Fiches.sent(), new FicheReturned(Fiches.ID, "À revoir")))
                .when(Describe.commentaire("Revu"))
                .expectEvents(new CommentaireDefined(Fiches.ID, "Revu"));
    }

    private static ReturnFiche giveBack(String motif) {
        return new ReturnFiche(Fiches.FICHE, motif, null);
    }
}
