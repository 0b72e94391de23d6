package fr.raccordement.command.contact;

import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.texte.event.TextesForgotten;
import fr.raccordement.api.webhook.event.WebhookSecretRetired;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Makes contacts, texts and secrets unreadable once it is decided; seen again, it destroys nothing
 * more.
 */
@Component
@ProcessingGroup("contact-keys")
class WhenContactsForgottenThenDestroyKey {

    private final ContactVault vault;

    WhenContactsForgottenThenDestroyKey(ContactVault vault) {
        this.vault = vault;
    }

    @EventHandler
    void on(ContactsForgotten event) {
        vault.destroy(event.cle());
    }

    @EventHandler
    void on(CourrielForgotten event) {
        vault.destroy(event.cle());
    }

    @EventHandler
    void on(RaccordementApiContactForgotten event) {
        vault.destroy(event.cle());
    }

    @EventHandler
    void on(TextesForgotten event) {
        vault.destroy(event.cle());
    }

    @EventHandler
    void on(WebhookSecretRetired event) {
        vault.destroy(event.cle());
    }
}
