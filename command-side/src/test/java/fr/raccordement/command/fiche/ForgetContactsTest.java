package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;

import fr.raccordement.api.fiche.command.ForgetContacts;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForgetContactsTest {

    private final FicheFixture fiche = new FicheFixture();

    @ParameterizedTest
    @EnumSource
    void contacts_are_forgotten_wherever_the_fiche_stands(Statut statut) {
        fiche.given(Fiches.in(statut))
                .when(forget(" Demande "))
                .expectEvents(new ContactsForgotten(Fiches.ID, Fiches.KEY, "Demande"));
    }

    @Test
    void contacts_forgotten_are_not_forgotten_again() {
        fiche.given(Fiches.after(Fiches.ready(), new ContactsForgotten(Fiches.ID, Fiches.KEY, "x")))
                .when(forget("Demande"))
                .expectNoEvents()
                .expectResultMessagePayload(7L);
    }

    @Test
    void a_fiche_without_contacts_has_nothing_to_forget() {
        fiche.given(Fiches.created())
                .when(forget("Demande"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void contacts_given_since_are_forgotten_under_their_own_key() {
        fiche.given(
                        Fiches.after(
                                Fiches.ready(),
                                new ContactsForgotten(Fiches.ID, Fiches.KEY, "x"),
                                Fiches.contacts(Fiches.ID + ".1")))
                .when(forget("Demande"))
                .expectEvents(new ContactsForgotten(Fiches.ID, Fiches.ID + ".1", "Demande"));
    }

    @Test
    void nothing_is_forgotten_without_a_reason() {
        fiche.given(Fiches.ready())
                .when(forget(" "))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    private static ForgetContacts forget(String motif) {
        return new ForgetContacts(Fiches.FICHE, motif, null);
    }
}
