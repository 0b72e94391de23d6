package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeactivateFicheTest {

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void an_active_fiche_is_closed_with_the_reason() {
        fiche.given(Fiches.active())
                .when(deactivate(" Fin du marché "))
                .expectEvents(new FicheDeactivated(Fiches.ID, "Fin du marché"))
                .expectResultMessagePayload(9L);
    }

    @Test
    void its_certificates_and_its_code_stay_claimed() {
        fiche.claims.holders.put(Fiches.CERTIFICAT, Fiches.ID);

        fiche.given(Fiches.active()).when(deactivate("Fin")).expectSuccessfulHandlerExecution();

        assertThat(fiche.claims.holders).containsOnly(Map.entry(Fiches.CERTIFICAT, Fiches.ID));
    }

    @Test
    void a_fiche_is_not_closed_without_a_reason() {
        fiche.given(Fiches.active())
                .when(deactivate(" "))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void a_fiche_is_not_closed_twice() {
        fiche.given(Fiches.deactivated())
                .when(deactivate("Fin"))
                .expectNoEvents()
                .expectException(refusal("FICHE_NOT_ACTIVE"));
    }

    private static DeactivateFiche deactivate(String motif) {
        return new DeactivateFiche(Fiches.FICHE, motif, null);
    }
}
