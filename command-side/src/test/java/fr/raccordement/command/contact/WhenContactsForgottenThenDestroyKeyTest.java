package fr.raccordement.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.command.ForgetContacts;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.fiche.Journey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenContactsForgottenThenDestroyKeyTest {

    private final InProcess node = InProcess.furnished();
    private final ContactVault vault = node.bean(ContactVault.class);
    private final Journey fiche = new Journey(node, InProcess.CLAIRE, "f1");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void contacts_forgotten_can_be_read_by_nobody_though_their_event_stays() {
        fiche.prepare(InProcess.STRUCTURE, "a");
        assertThat(opened(defined().getFirst())).isPresent();

        forget();

        assertThat(defined()).hasSize(1);
        assertThat(opened(defined().getFirst())).isEmpty();
    }

    @Test
    void the_contact_of_a_connection_by_API_is_forgotten_alike_and_no_other() {
        var policy = new WhenContactsForgottenThenDestroyKey(vault);
        var contacts = List.of(new Contact("Camille", "camille@exemple.fr", "0123456789"));
        var forgotten = vault.seal("raccordement-api/r1.0", contacts);
        var kept = vault.seal("raccordement-api/r2.0", contacts);

        policy.on(new RaccordementApiContactForgotten("r1", "raccordement-api/r1.0", "Demande"));

        assertThat(vault.open("raccordement-api/r1.0", forgotten)).isEmpty();
        assertThat(vault.open("raccordement-api/r2.0", kept)).contains(contacts);
    }

    @Test
    void contacts_given_again_are_read_under_a_new_key() {
        fiche.prepare(InProcess.STRUCTURE, "a");
        forget();
        node.send(InProcess.CLAIRE, fiche.description());

        assertThat(defined()).extracting(ContactsDefined::cle).containsExactly("f1.0", "f1.1");
        assertThat(opened(defined().getFirst())).isEmpty();
        assertThat(opened(defined().getLast())).isPresent();
    }

    @Test
    void the_contacts_of_a_discarded_draft_are_forgotten_too() {
        fiche.prepare(InProcess.STRUCTURE, "a");
        fiche.discard();

        forget();

        assertThat(opened(defined().getFirst())).isEmpty();
    }

    @Test
    void the_fiche_lives_on_without_them() {
        fiche.prepare(InProcess.STRUCTURE, "a");
        fiche.submit();
        forget();

        assertThat(fiche.activate(null)).isEqualTo("OK");
        assertThat(fiche.deactivate()).isEqualTo("OK");
    }

    @Test
    void no_contact_stands_in_clear_in_any_event() {
        fiche.prepare(InProcess.STRUCTURE, "a");

        assertThat(node.events().all())
                .allSatisfy(
                        event ->
                                assertThat(event.getPayload().toString())
                                        .doesNotContain("Camille", "camille@", "45 67 89"));
    }

    private void forget() {
        node.send(InProcess.ADMIN, new ForgetContacts(fiche.fiche(), "Demande", null));
    }

    private List<ContactsDefined> defined() {
        return node.events().of(fiche.fiche()).stream()
                .filter(ContactsDefined.class::isInstance)
                .map(ContactsDefined.class::cast)
                .toList();
    }

    private Optional<List<Contact>> opened(ContactsDefined contacts) {
        return vault.open(contacts.cle(), contacts.chiffre());
    }
}
