package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.command.contact.ContactRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Seals the contact of a connection, and compares a sealed one with the one given. */
@Component
class Contacts {

    private final ContactVault vault;

    Contacts(ContactVault vault) {
        this.vault = vault;
    }

    RaccordementApiContactDefined seal(String raccordementApiId, String cle, Contact contact) {
        return new RaccordementApiContactDefined(
                raccordementApiId, cle, vault.seal(cle, List.of(ContactRules.meant(contact))));
    }

    /**
     * Whether the sealed contact is this one.
     *
     * @param unreadable the answer where the key has been destroyed
     */
    boolean same(RaccordementApiContactDefined sealed, Contact contact, boolean unreadable) {
        return vault.open(sealed.cle(), sealed.chiffre())
                .map(ContactRules::meant)
                .map(List.of(ContactRules.meant(contact))::equals)
                .orElse(unreadable);
    }
}
