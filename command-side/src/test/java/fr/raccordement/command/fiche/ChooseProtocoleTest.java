package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.violations;

import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChooseProtocoleTest {

    private final FicheFixture fiche = new FicheFixture();

    @ParameterizedTest
    @EnumSource
    void a_draft_takes_any_protocol(Protocole protocole) {
        fiche.given(Fiches.created())
                .when(choose(protocole))
                .expectEvents(new ProtocoleChosen(Fiches.ID, protocole))
                .expectResultMessagePayload(1L);
    }

    @Test
    void the_same_choice_again_changes_nothing() {
        fiche.given(Fiches.ready())
                .when(choose(Protocole.SFTP))
                .expectNoEvents()
                .expectResultMessagePayload(6L);
    }

    @Test
    void another_choice_voids_certificates_and_network_and_nothing_else() {
        fiche.given(Fiches.after(Fiches.ready(), new ProtocoleChosen(Fiches.ID, Protocole.PESIT)))
                .when(new SubmitFiche(Fiches.FICHE, null))
                .expectNoEvents()
                .expectException(violations("CERT_MISSING certificats", "RESEAU_MISSING reseau"));
    }

    @Test
    void coming_back_to_the_first_choice_does_not_bring_back_what_was_voided() {
        fiche.given(
                        Fiches.after(
                                Fiches.ready(),
                                new ProtocoleChosen(Fiches.ID, Protocole.PESIT),
                                new ProtocoleChosen(Fiches.ID, Protocole.SFTP)))
                .when(new SubmitFiche(Fiches.FICHE, null))
                .expectNoEvents()
                .expectException(violations("CERT_MISSING certificats", "RESEAU_MISSING reseau"));
    }

    private static ChooseProtocole choose(Protocole protocole) {
        return new ChooseProtocole(Fiches.FICHE, protocole, null);
    }
}
