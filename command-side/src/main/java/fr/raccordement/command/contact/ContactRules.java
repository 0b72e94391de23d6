package fr.raccordement.command.contact;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.command.Violations;
import java.util.List;
import java.util.regex.Pattern;

/** What technical contacts must look like (S-25). No message repeats what was typed. */
public final class ContactRules {

    private static final int MOST = 10;
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^@\\s\\p{Cntrl}]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{4,18}[0-9]");

    private ContactRules() {}

    /** What is wrong with contacts, reported under {@code contacts}. */
    public static void check(List<Contact> contacts, Violations violations) {
        violations.require(
                contacts.size() <= MOST,
                "CONTACTS_TOO_MANY",
                "contacts",
                "Dix contacts au plus.",
                "Ten contacts at most.");
        for (int i = 0; i < contacts.size() && i < MOST; i++) {
            check(contacts.get(i), "contacts." + i, violations);
        }
    }

    /** What is wrong with one contact, reported under its path. */
    public static void check(Contact contact, String path, Violations violations) {
        violations.require(
                !contact.nom().isBlank() && contact.nom().length() <= 200,
                "CONTACT_NOM",
                path + ".nom",
                "Le nom du contact est requis (200 caractères au plus).",
                "The name of the contact is required (200 characters at most).");
        violations.require(
                EMAIL.matcher(contact.email()).matches(),
                "CONTACT_EMAIL",
                path + ".email",
                "L'adresse électronique du contact n'est pas valable.",
                "The e-mail address of the contact is not valid.");
        violations.require(
                TELEPHONE.matcher(contact.telephone()).matches(),
                "CONTACT_TELEPHONE",
                path + ".telephone",
                "Le numéro de téléphone du contact n'est pas valable.",
                "The telephone number of the contact is not valid.");
    }
}
