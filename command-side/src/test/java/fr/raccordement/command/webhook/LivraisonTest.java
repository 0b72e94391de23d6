package fr.raccordement.command.webhook;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.webhook.WebhookFixture.JEANNE;
import static fr.raccordement.command.webhook.WebhookFixture.NOW;
import static fr.raccordement.command.webhook.WebhookFixture.OWN;
import static fr.raccordement.command.webhook.WebhookFixture.REGISTERED;
import static fr.raccordement.command.webhook.WebhookFixture.SIRET;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.webhook.CauseEchec;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.command.AdvanceWebhook;
import fr.raccordement.api.webhook.command.RecordLivraison;
import fr.raccordement.api.webhook.command.ResendLivraison;
import fr.raccordement.api.webhook.command.TestWebhook;
import fr.raccordement.api.webhook.event.LivraisonFailed;
import fr.raccordement.api.webhook.event.LivraisonRequested;
import fr.raccordement.api.webhook.event.LivraisonSucceeded;
import fr.raccordement.api.webhook.event.WebhookAdvanced;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import fr.raccordement.api.webhook.event.WebhookTestRequested;
import fr.raccordement.command.RecordingRights;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class LivraisonTest {

    private static final LivraisonId ONE = new LivraisonId(SIRET, "compta", "816");
    private static final LivraisonFailed FAILED =
            new LivraisonFailed(
                    SIRET,
                    "compta",
                    "816",
                    GenreAvis.FICHE_ACTIVEE,
                    "Fiche",
                    "f1",
                    null,
                    CauseEchec.STATUT,
                    503,
                    53,
                    NOW);
    private static final LivraisonSucceeded SUCCEEDED =
            new LivraisonSucceeded(
                    SIRET, "compta", "816", GenreAvis.FICHE_ACTIVEE, "Fiche", "f1", 7L, 204, 12);

    private final WebhookFixture webhooks = new WebhookFixture();
    private final RecordingRights rights = new RecordingRights();

    @Test
    void each_try_is_recorded() {
        livraison()
                .givenNoPriorActivity()
                .when(
                        new RecordLivraison(
                                ONE,
                                GenreAvis.FICHE_ACTIVEE,
                                "Fiche",
                                "f1",
                                null,
                                CauseEchec.STATUT,
                                503,
                                53,
                                NOW),
                        Actor.SYSTEM.asMetaData())
                .expectEvents(FAILED);
        livraison()
                .given(FAILED)
                .when(
                        new RecordLivraison(
                                ONE,
                                GenreAvis.FICHE_ACTIVEE,
                                "Fiche",
                                "f1",
                                7L,
                                null,
                                204,
                                12,
                                null),
                        Actor.SYSTEM.asMetaData())
                .expectEvents(SUCCEEDED);
    }

    @Test
    void tests_are_numbered() {
        webhooks.given(REGISTERED, new WebhookTestRequested(SIRET, "compta", "essai-1"))
                .when(new TestWebhook(OWN, "compta"), JEANNE.asMetaData())
                .expectEvents(new WebhookTestRequested(SIRET, "compta", "essai-2"))
                .expectResultMessagePayload("essai-2");
    }

    @Test
    void what_was_tried_is_sent_again_as_often_as_it_is_asked_for() {
        var requested = new LivraisonRequested(SIRET, "compta", "816");
        webhooks.given(REGISTERED, requested)
                .when(new ResendLivraison(OWN, "compta", "816"), JEANNE.asMetaData())
                .expectEvents(requested);
        webhooks.tried = false;
        webhooks.given(REGISTERED)
                .when(new ResendLivraison(OWN, "compta", "816"), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }

    @Test
    void nothing_is_sent_to_what_was_removed() {
        var removed = new WebhookRemoved(SIRET, "compta", "x");
        webhooks.given(REGISTERED, removed)
                .when(new TestWebhook(OWN, "compta"), JEANNE.asMetaData())
                .expectException(refusal("NOT_FOUND"));
        webhooks.given(REGISTERED, removed)
                .when(new ResendLivraison(OWN, "compta", "816"), JEANNE.asMetaData())
                .expectException(refusal("NOT_FOUND"));
    }

    @Test
    void a_webhook_only_advances() {
        webhooks.given(REGISTERED)
                .when(new AdvanceWebhook(OWN, "compta", 199), Actor.SYSTEM.asMetaData())
                .expectEvents(new WebhookAdvanced(SIRET, "compta", 199));
        webhooks.given(REGISTERED, new WebhookAdvanced(SIRET, "compta", 199))
                .when(new AdvanceWebhook(OWN, "compta", 199), Actor.SYSTEM.asMetaData())
                .expectNoEvents();
    }

    @Test
    void rights_are_asked() {
        rights.forbid();
        livraison()
                .givenNoPriorActivity()
                .when(
                        new RecordLivraison(ONE, null, null, null, null, null, 204, 12, null),
                        JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    private AggregateTestFixture<Livraison> livraison() {
        var fixture = new AggregateTestFixture<>(Livraison.class);
        fixture.registerInjectableResource(rights);
        return fixture;
    }
}
