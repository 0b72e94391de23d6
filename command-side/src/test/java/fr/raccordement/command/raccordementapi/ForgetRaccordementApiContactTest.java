package fr.raccordement.command.raccordementapi;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.ID;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.KEY;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.RACCORDEMENT;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.active;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.after;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.inactive;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.raccordementapi.command.ForgetRaccordementApiContact;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.command.InProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgetRaccordementApiContactTest {

    private final RaccordementApiFixture raccordement = new RaccordementApiFixture();
    private final RaccordementApiContactForgotten forgotten =
            new RaccordementApiContactForgotten(ID, KEY, "Demande");

    @Test
    void a_contact_is_forgotten_wherever_the_connection_stands_and_only_once() {
        for (var past : List.of(active(), inactive())) {
            raccordement
                    .given(past)
                    .when(forget(" Demande "))
                    .expectEvents(forgotten)
                    .expectResultMessagePayload((long) past.size());
            raccordement
                    .given(after(past, forgotten))
                    .when(forget("Demande"))
                    .expectNoEvents()
                    .expectResultMessagePayload((long) past.size());
        }
    }

    @Test
    void a_reason_is_required() {
        raccordement
                .given(active())
                .when(forget(" "))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void a_reason_has_2000_characters_at_most() {
        var longest = "x".repeat(2_000);
        raccordement
                .given(active())
                .when(forget(longest))
                .expectEvents(new RaccordementApiContactForgotten(ID, KEY, longest));
        raccordement
                .given(active())
                .when(forget(longest + "x"))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void nobody_reads_it_any_more_and_it_stood_in_clear_in_no_event() {
        try (var node = InProcess.furnished()) {
            node.send(
                    InProcess.CLAIRE,
                    new DeclareCompteTechnique(
                            new CompteTechniqueId(InProcess.STRUCTURE), null, null, null));
            node.send(
                    InProcess.CLAIRE,
                    new DeclareRaccordementApi(
                            RACCORDEMENT,
                            InProcess.STRUCTURE,
                            Environnement.PRODUCTION,
                            "MonApp",
                            TypeUtilisation.DEVELOPPEMENT_PROPRE,
                            null,
                            RaccordementApiFixture.CONTACT));
            var sealed = (RaccordementApiContactDefined) node.events().of(RACCORDEMENT).get(1);
            var vault = node.bean(ContactVault.class);
            assertThat(vault.open(sealed.cle(), sealed.chiffre()))
                    .contains(List.of(RaccordementApiFixture.CONTACT));

            node.send(InProcess.ADMIN, forget("Demande"));

            assertThat(vault.open(sealed.cle(), sealed.chiffre())).isEmpty();
            assertThat(node.events().all().toString()).doesNotContain("Camille", "camille@");
        }
    }

    private static ForgetRaccordementApiContact forget(String motif) {
        return new ForgetRaccordementApiContact(RACCORDEMENT, motif, null);
    }
}
