package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;

import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DeclareTiersDeDematerialisationTest {

    private static final DeclareTiersDeDematerialisation DECLARE =
            new DeclareTiersDeDematerialisation(Fiches.FICHE, null);
    private static final TiersDeDematerialisationDeclared DECLARED =
            new TiersDeDematerialisationDeclared(Fiches.ID);
    private static final List<FicheEvent> SENT =
            Fiches.after(Fiches.readyReceiver(), new FicheSubmitted(Fiches.ID));
    private static final List<FicheEvent> ACTIVE =
            Fiches.after(SENT, new FicheActivated(Fiches.ID, Fiches.CODE));
    private static final List<FicheEvent> DEACTIVATED =
            Fiches.after(ACTIVE, new FicheDeactivated(Fiches.ID, "Fin"));
    private static final List<List<FicheEvent>> ANY_TIME_BEFORE_THE_END =
            List.of(Fiches.receiver(), SENT, ACTIVE);

    private final FicheFixture fiche = new FicheFixture();

    @ParameterizedTest
    @FieldSource("ANY_TIME_BEFORE_THE_END")
    void it_is_declared_on_a_receiver_fiche_at_any_time(List<FicheEvent> past) {
        fiche.given(past).when(DECLARE).expectEvents(DECLARED);
    }

    @Test
    void declared_twice_it_changes_nothing() {
        fiche.given(Fiches.after(Fiches.receiver(), DECLARED))
                .when(DECLARE)
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void it_is_not_declared_on_an_issuer_fiche() {
        fiche.given(Fiches.active())
                .when(DECLARE)
                .expectNoEvents()
                .expectException(refusal("FICHE_KIND"));
    }

    @Test
    void it_is_not_declared_on_a_closed_fiche() {
        fiche.given(DEACTIVATED)
                .when(DECLARE)
                .expectNoEvents()
                .expectException(refusal("FICHE_DEACTIVATED"));
    }
}
