package fr.raccordement.command.webhook;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.webhook.WebhookFixture.JEANNE;
import static fr.raccordement.command.webhook.WebhookFixture.OWN;
import static fr.raccordement.command.webhook.WebhookFixture.REGISTERED;
import static fr.raccordement.command.webhook.WebhookFixture.SIRET;
import static fr.raccordement.command.webhook.WebhookFixture.URL;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.command.AbandonWebhook;
import fr.raccordement.api.webhook.command.DisableWebhook;
import fr.raccordement.api.webhook.command.EnableWebhook;
import fr.raccordement.api.webhook.event.WebhookDisabled;
import fr.raccordement.api.webhook.event.WebhookEnabled;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import org.junit.jupiter.api.Test;

class DisableWebhookTest {

    private static final WebhookDisabled DISABLED =
            new WebhookDisabled(SIRET, "compta", URL, CauseDesactivation.DECISION, "Panne");
    private static final WebhookEnabled ENABLED = new WebhookEnabled(SIRET, "compta");

    private final WebhookFixture webhooks = new WebhookFixture();

    @Test
    void it_is_disabled_and_enabled_again_each_once() {
        webhooks.given(REGISTERED)
                .when(new DisableWebhook(OWN, "compta", " Panne "), JEANNE.asMetaData())
                .expectEvents(DISABLED)
                .expectResultMessagePayload(1L);
        webhooks.given(REGISTERED, DISABLED)
                .when(new DisableWebhook(OWN, "compta", "Encore"), JEANNE.asMetaData())
                .expectNoEvents();
        webhooks.given(REGISTERED, DISABLED)
                .when(new EnableWebhook(OWN, "compta"), JEANNE.asMetaData())
                .expectEvents(ENABLED);
        webhooks.given(REGISTERED, DISABLED, ENABLED)
                .when(new EnableWebhook(OWN, "compta"), JEANNE.asMetaData())
                .expectNoEvents();
    }

    @Test
    void the_system_gives_up_once_what_is_there() {
        var abandon = new AbandonWebhook(OWN, "compta", CauseDesactivation.ECHEC);
        webhooks.given(REGISTERED)
                .when(abandon, Actor.SYSTEM.asMetaData())
                .expectEvents(
                        new WebhookDisabled(SIRET, "compta", URL, CauseDesactivation.ECHEC, null));
        webhooks.given(REGISTERED, DISABLED)
                .when(abandon, Actor.SYSTEM.asMetaData())
                .expectNoEvents();
        webhooks.given(REGISTERED, new WebhookRemoved(SIRET, "compta", "x"))
                .when(abandon, Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_reason_is_given_and_an_inactive_structure_starts_nothing() {
        webhooks.given(REGISTERED)
                .when(new DisableWebhook(OWN, "compta", " "), JEANNE.asMetaData())
                .expectException(refusal("MOTIF_MISSING"));
        webhooks.active = false;
        webhooks.given(REGISTERED, DISABLED)
                .when(new EnableWebhook(OWN, "compta"), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("STRUCTURE_INACTIVE"));
    }
}
