package fr.raccordement.command.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.command.TakeMissingClaims;
import fr.raccordement.api.fiche.event.FicheEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a fiche of before identifiers were claimed is given. */
class TakeMissingClaimsTest {

    private static final TakeMissingClaims TAKE = new TakeMissingClaims(Fiches.FICHE);

    private final FicheFixture fiche = new FicheFixture();

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BROUILLON", "SUPPRIMEE"})
    void a_fiche_that_is_sent_in_use_or_closed_has_what_it_uses_claimed(Statut statut) {
        take(Fiches.in(statut));

        assertThat(fiche.claims.holders)
                .containsEntry(Fiches.LOGIN, Fiches.ID)
                .containsEntry(Fiches.CERTIFICAT, Fiches.ID)
                .containsEntry(Fiches.CLE, Fiches.ID);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROUILLON"})
    void a_draft_claims_nothing(Statut statut) {
        take(Fiches.in(statut));

        assertThat(fiche.claims.holders).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVEE", "DESACTIVEE"})
    void what_another_holds_is_left_to_it(Statut statut) {
        fiche.claims.holders.putAll(Map.of(Fiches.LOGIN, "f2"));

        take(Fiches.in(statut));

        assertThat(fiche.claims.holders)
                .containsEntry(Fiches.LOGIN, "f2")
                .containsEntry(Fiches.CLE, Fiches.ID);
    }

    private void take(List<FicheEvent> past) {
        fiche.given(past).when(TAKE).expectNoEvents().expectSuccessfulHandlerExecution();
    }
}
