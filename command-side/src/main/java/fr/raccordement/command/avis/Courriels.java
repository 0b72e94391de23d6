package fr.raccordement.command.avis;

import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.command.contact.Email;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals the address of a person as contacts are, and compares a sealed one with the one given. */
@Component
class Courriels {

    private final ContactVault vault;

    Courriels(ContactVault vault) {
        this.vault = vault;
    }

    boolean isAddress(String typed) {
        return Email.isAddress(Email.meant(typed));
    }

    CourrielDefined seal(String login, String cle, String typed) {
        return new CourrielDefined(login, cle, vault.seal(cle, contact(typed)));
    }

    /** Whether the sealed address is this one. */
    boolean same(@Nullable CourrielDefined sealed, String typed) {
        return sealed != null
                && vault.open(sealed.cle(), sealed.chiffre())
                        .filter(contact(typed)::equals)
                        .isPresent();
    }

    private static List<Contact> contact(String typed) {
        return List.of(new Contact("-", Email.meant(typed), "-"));
    }
}
