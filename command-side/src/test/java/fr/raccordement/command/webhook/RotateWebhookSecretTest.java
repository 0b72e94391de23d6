package fr.raccordement.command.webhook;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.webhook.WebhookFixture.JEANNE;
import static fr.raccordement.command.webhook.WebhookFixture.NOW;
import static fr.raccordement.command.webhook.WebhookFixture.OWN;
import static fr.raccordement.command.webhook.WebhookFixture.REGISTERED;
import static fr.raccordement.command.webhook.WebhookFixture.SECRET;
import static fr.raccordement.command.webhook.WebhookFixture.SIRET;
import static fr.raccordement.command.webhook.WebhookFixture.cle;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.webhook.SecretMontre;
import fr.raccordement.api.webhook.command.RetireWebhookSecrets;
import fr.raccordement.api.webhook.command.RotateWebhookSecret;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import fr.raccordement.api.webhook.event.WebhookSecretRetired;
import fr.raccordement.api.webhook.event.WebhookSecretRotated;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RotateWebhookSecretTest {

    private static final RotateWebhookSecret ROTATE = new RotateWebhookSecret(OWN, "compta");
    private static final RetireWebhookSecrets RETIRE = new RetireWebhookSecrets(OWN);

    private final WebhookFixture webhooks = new WebhookFixture();

    @Test
    void another_secret_signs_and_that_before_for_a_day_more() {
        webhooks.given(REGISTERED)
                .when(ROTATE, JEANNE.asMetaData())
                .expectEvents(rotated(1, NOW.plus(Duration.ofHours(24))))
                .expectResultMessagePayload(new SecretMontre(SECRET));
    }

    @Test
    void none_is_cut_short_by_the_next_and_there_are_four_at_most() {
        var later = NOW.plusSeconds(60);
        webhooks.given(REGISTERED, rotated(1, later), rotated(2, later))
                .when(ROTATE, JEANNE.asMetaData())
                .expectEvents(rotated(3, NOW.plus(Duration.ofHours(24))));
        webhooks.given(REGISTERED, rotated(1, later), rotated(2, later), rotated(3, later))
                .when(ROTATE, JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("WEBHOOK_ROTATIONS"));
    }

    @Test
    void once_its_time_is_over_a_secret_is_retired() {
        webhooks.given(REGISTERED, rotated(1, NOW))
                .when(RETIRE, Actor.SYSTEM.asMetaData())
                .expectEvents(new WebhookSecretRetired(SIRET, "compta", cle("compta", 0)));
        webhooks.given(REGISTERED, rotated(1, NOW.plusMillis(1)))
                .when(RETIRE, Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
        webhooks.given(REGISTERED)
                .when(RETIRE, Actor.SYSTEM.asMetaData())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_rotation_retires_what_signs_no_more() {
        webhooks.given(REGISTERED, rotated(1, NOW))
                .when(ROTATE, JEANNE.asMetaData())
                .expectEvents(
                        new WebhookSecretRetired(SIRET, "compta", cle("compta", 0)),
                        rotated(2, NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void there_must_be_such_a_webhook() {
        webhooks.given(REGISTERED)
                .when(new RotateWebhookSecret(OWN, "autre"), JEANNE.asMetaData())
                .expectException(refusal("NOT_FOUND"));
        webhooks.given(REGISTERED, new WebhookRemoved(SIRET, "compta", "x"))
                .when(ROTATE, JEANNE.asMetaData())
                .expectException(refusal("NOT_FOUND"));
    }

    private static WebhookSecretRotated rotated(int number, Instant until) {
        var cle = cle("compta", number);
        return new WebhookSecretRotated(SIRET, "compta", cle, cle + "|" + SECRET, until);
    }
}
