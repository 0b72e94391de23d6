package fr.raccordement.command.webhook;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.webhook.WebhookFixture.JEANNE;
import static fr.raccordement.command.webhook.WebhookFixture.NOW;
import static fr.raccordement.command.webhook.WebhookFixture.OWN;
import static fr.raccordement.command.webhook.WebhookFixture.REGISTERED;
import static fr.raccordement.command.webhook.WebhookFixture.SIRET;
import static fr.raccordement.command.webhook.WebhookFixture.cle;

import fr.raccordement.api.webhook.command.RemoveWebhook;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import fr.raccordement.api.webhook.event.WebhookSecretRetired;
import fr.raccordement.api.webhook.event.WebhookSecretRotated;
import org.junit.jupiter.api.Test;

class RemoveWebhookTest {

    private static final RemoveWebhook REMOVE = new RemoveWebhook(OWN, "compta", "Fini");
    private static final WebhookRemoved REMOVED = new WebhookRemoved(SIRET, "compta", "Fini");

    private final WebhookFixture webhooks = new WebhookFixture();

    @Test
    void its_secrets_go_with_it() {
        webhooks.given(
                        REGISTERED,
                        new WebhookSecretRotated(
                                SIRET, "compta", cle("compta", 1), "x", NOW.plusSeconds(60)))
                .when(REMOVE, JEANNE.asMetaData())
                .expectEvents(
                        REMOVED,
                        new WebhookSecretRetired(SIRET, "compta", cle("compta", 0)),
                        new WebhookSecretRetired(SIRET, "compta", cle("compta", 1)));
    }

    @Test
    void again_it_changes_nothing() {
        webhooks.given(REGISTERED, REMOVED)
                .when(REMOVE, JEANNE.asMetaData())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void there_must_be_such_a_webhook_and_a_reason() {
        webhooks.given(REGISTERED)
                .when(new RemoveWebhook(OWN, "autre", "Fini"), JEANNE.asMetaData())
                .expectException(refusal("NOT_FOUND"));
        webhooks.given(REGISTERED)
                .when(new RemoveWebhook(OWN, "compta", ""), JEANNE.asMetaData())
                .expectException(refusal("MOTIF_MISSING"));
    }
}
