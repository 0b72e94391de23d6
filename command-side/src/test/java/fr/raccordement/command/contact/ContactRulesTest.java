package fr.raccordement.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.command.Refusals;
import fr.raccordement.command.Violations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "'x@example.org ', x@example.org",
        "'\u00a0x@example.org\u200e', x@example.org",
        "Jeanne.Martin@EXAMPLE.Org, Jeanne.Martin@example.org",
        "support@soci\u00e9t\u00e9-exemple.fr, support@xn--socit-exemple-ehbb.fr",
        "support@SOCI\u00c9T\u00c9-EXEMPLE.FR, support@xn--socit-exemple-ehbb.fr",
        "support@socie\u0301te\u0301-exemple.fr, support@xn--socit-exemple-ehbb.fr",
        "support@xn--socit-exemple-ehbb.fr, support@xn--socit-exemple-ehbb.fr"
    })
    void an_e_mail_is_kept_as_mail_is_routed(String typed, String kept) {
        var contact = new Contact("Camille", typed, "0123456789");

        assertThat(ContactRules.meant(contact).email()).isEqualTo(kept);
        assertThat(ContactRules.meant(ContactRules.meant(contact)).email()).isEqualTo(kept);
        assertThat(check(contact)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:x@example.org",
                ".x@example.org",
                "x.@example.org",
                "x..y@example.org",
                "x@-example.org",
                "x@example-.org",
                "x@example.org.",
                "x@example.1",
                "x@[192.0.2.1]",
                "Jeanne <x@example.org>"
            })
    void what_mail_cannot_be_sent_to_is_no_e_mail(String email) {
        assertThat(check(new Contact("Camille", email, "0123456789")))
                .containsExactly("CONTACT_EMAIL contacts.0.email");
    }

    @ParameterizedTest
    @CsvSource({
        "+33\u00a01\u00a023\u00a045\u00a067\u00a089, +33 1 23 45 67 89",
        "01\u202f23\u202f45\u202f67\u202f89, 01 23 45 67 89",
        "' 0123456789\u200e', 0123456789",
        "+33 1 23 45 67 89 poste 12, +33 1 23 45 67 89 poste 12",
        "01 23 45 67 89 Poste\u00a03, 01 23 45 67 89 poste 3",
        "'01 23 45 67 89, ext. 3', 01 23 45 67 89 poste 3",
        "0123456789x3, 0123456789 poste 3",
        "+33 (0)1 23 45 67 89, +33 (0)1 23 45 67 89",
        "0033 1 23 45 67 89, 0033 1 23 45 67 89",
        "01-23-45-67-89, 01-23-45-67-89",
        "01/23/45/67/89, 01/23/45/67/89",
        "+41 44 668 18 00, +41 44 668 18 00"
    })
    void a_telephone_number_is_kept_as_it_was_written_with_plain_blanks(String typed, String kept) {
        var contact = new Contact("Camille", "a@b.fr", typed);

        assertThat(ContactRules.meant(contact).telephone()).isEqualTo(kept);
        assertThat(ContactRules.meant(ContactRules.meant(contact)).telephone()).isEqualTo(kept);
        assertThat(check(contact)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 23 45 67",
                "01 23 45 67 89 00",
                "+33 1 23",
                "+999 123456789",
                "poste 3",
                "01 23 45 67 89 poste",
                "01 23 45 67 89 poste 12345678",
                "01 23 45 67 89 ou 06 12 34 56 78",
                "0800 SECRET"
            })
    void what_nobody_could_be_called_by_is_no_telephone_number(String telephone) {
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
