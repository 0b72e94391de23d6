package fr.raccordement.command.contact;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.command.Violations;
import java.util.List;

/** What technical contacts must look like (S-25). No message repeats what was typed. */
public final class ContactRules {

    private static final int MOST = 10;

    private ContactRules() {}

    /** Contacts as they are meant, and kept. */
    public static List<Contact> meant(List<Contact> typed) {
        return typed.stream().map(ContactRules::meant).toList();
    }

    /** A contact as it is meant, and kept. */
    public static Contact meant(Contact typed) {
        return new Contact(
                typed.nom().strip(),
                Email.meant(typed.email()),
                Telephone.meant(typed.telephone()));
    }

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
                Email.isAddress(Email.meant(contact.email())),
                "CONTACT_EMAIL",
                path + ".email",
                "L'adresse électronique du contact n'est pas valable.",
                "The e-mail address of the contact is not valid.");
        violations.require(
                Telephone.isPossible(Telephone.meant(contact.telephone())),
                "CONTACT_TELEPHONE",
                path + ".telephone",
                "Le numéro de téléphone du contact n'est pas valable.",
                "The telephone number of the contact is not valid.");
    }
}
