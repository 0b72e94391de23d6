package fr.raccordement.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.command.Refusals;
import fr.raccordement.command.Violations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr", "prenom.nom+edi@sous.exemple.fr", "é@exemple.fr"})
    void an_e_mail_has_a_name_and_a_domain(String email) {
        assertThat(check(new Contact("Camille", email, "0123456789"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "@b.fr", "a@b", "a@@b.fr", "a b@c.fr", "a@b.fr\nBcc: x", "a@b..fr"})
    void another_text_is_no_e_mail(String email) {
        assertThat(check(new Contact("Camille", email, "0123456789")))
                .containsExactly("CONTACT_EMAIL contacts.0.email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0123456789", "+33 1 23 45 67 89", "+1 (555) 010-9999", "01.23.45.67.89"})
    void a_telephone_number_may_be_spaced(String telephone) {
        assertThat(check(new Contact("Camille", "a@b.fr", telephone))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "abc", "+", "012345678901234567890123", "01 23 45 67 89 x"})
    void another_text_is_no_telephone_number(String telephone) {
        assertThat(check(new Contact("Camille", "a@b.fr", telephone)))
                .containsExactly("CONTACT_TELEPHONE contacts.0.telephone");
    }

    @Test
    void a_contact_has_a_name() {
        assertThat(check(new Contact("", "a@b.fr", "0123456789")))
                .containsExactly("CONTACT_NOM contacts.0.nom");
        assertThat(check(new Contact("x".repeat(200), "a@b.fr", "0123456789"))).isEmpty();
        assertThat(check(new Contact("x".repeat(201), "a@b.fr", "0123456789")))
                .containsExactly("CONTACT_NOM contacts.0.nom");
    }

    @Test
    void everything_wrong_with_every_contact_is_reported() {
        assertThat(check(new Contact(" ", "x", "y"), new Contact("z", "a@b.fr", "y")))
                .containsExactly(
                        "CONTACT_NOM contacts.0.nom",
                        "CONTACT_EMAIL contacts.0.email",
                        "CONTACT_TELEPHONE contacts.0.telephone",
                        "CONTACT_TELEPHONE contacts.1.telephone");
    }

    @Test
    void ten_contacts_are_enough() {
        var contact = new Contact("Camille", "a@b.fr", "0123456789");

        assertThat(check(Stream.generate(() -> contact).limit(10).toArray(Contact[]::new)))
                .isEmpty();
        assertThat(check(Stream.generate(() -> contact).limit(11).toArray(Contact[]::new)))
                .containsExactly("CONTACTS_TOO_MANY contacts");
    }

    @Test
    void what_is_wrong_with_an_eleventh_contact_is_not_said() {
        var contact = new Contact("Camille", "a@b.fr", "0123456789");
        var wrong = new Contact("Camille", "x", "0123456789");

        assertThat(
                        check(
                                Stream.concat(
                                                Stream.generate(() -> contact).limit(9),
                                                Stream.of(wrong, wrong))
                                        .toArray(Contact[]::new)))
                .containsExactly("CONTACTS_TOO_MANY contacts", "CONTACT_EMAIL contacts.9.email");
    }

    @Test
    void no_refusal_repeats_what_was_typed() {
        var violations = new Violations();
        ContactRules.check(List.of(new Contact(" ", "secret@", "06 secret")), violations);

        assertThat(violations.found().toString()).doesNotContain("secret");
    }

    private static List<String> check(Contact... contacts) {
        var violations = new Violations();
        ContactRules.check(List.of(contacts), violations);
        return Refusals.of(violations);
    }
}
