package fr.raccordement.system;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What is asked of webhooks. */
final class WebhookOperations {

    /** A port that nothing listens on. */
    static final String NOBODY = "http://127.0.0.1:9/avis";

    static final String REGISTER =
            "mutation($structure: ID!, $nom: ID, $adresse: String!, $genres: [GenreAvis!]!) {"
                + " registerWebhook(structure: $structure, nom: $nom, adresse: $adresse, genres:"
                + " $genres) { secret webhook { nom adresse statut genres } } }";
    static final String TEST =
            "mutation($structure: ID!, $nom: ID!) { testWebhook(structure: $structure, nom: $nom)"
                    + " }";
    static final String RESEND =
            "mutation($structure: ID!, $webhook: ID!, $numero: ID!) { resendLivraison(structure:"
                    + " $structure, webhook: $webhook, numero: $numero) { numero } }";
    static final String ROTATE =
            "mutation($structure: ID!, $nom: ID!) { rotateWebhookSecret(structure: $structure, nom:"
                    + " $nom) { secret webhook { ancienJusqua } } }";
    static final String REMOVE =
            "mutation($structure: ID!, $nom: ID!) { removeWebhook(structure: $structure, nom: $nom,"
                    + " motif: \"Essai\") }";
    static final String LIVRAISON =
            "query($structure: ID!, $webhook: ID!, $numero: ID!) { livraison(structure:"
                    + " $structure, webhook: $webhook, numero: $numero) { numero statut nombre"
                    + " corps tentatives { cause reponse } } }";

    private static final String LIVRAISONS =
            "query($structure: ID!, $webhook: ID!) { livraisons(structure: $structure, webhook:"
                    + " $webhook) { totalCount nodes { numero genre objetId statut nombre } } }";

    private WebhookOperations() {}

    static Map<String, ?> registration(String structure, String id, String adresse) {
        return Map.of(
                "structure",
                structure,
                "nom",
                id,
                "adresse",
                adresse,
                "genres",
                List.of("FICHE_ACTIVEE", "FICHE_RETOURNEE", "WEBHOOK_DESACTIVE"));
    }

    static Map<String, ?> register(
            ProgramClient manager, String structure, String id, String adresse) {
        manager.askOne(REGISTER, registration(structure, id, adresse));
        return Map.of("structure", structure, "nom", id);
    }

    /** Has a test sent, and waits until it was. */
    static Map<String, ?> tested(ProgramClient manager, Map<String, ?> webhook) {
        var numero = manager.askOne(TEST, webhook).asString();
        var livraison =
                Map.of(
                        "structure",
                        Objects.requireNonNull(webhook.get("structure")),
                        "webhook",
                        Objects.requireNonNull(webhook.get("nom")),
                        "numero",
                        numero);
        await().until(() -> !manager.askOne(LIVRAISON, livraison).isNull());
        return livraison;
    }

    static List<JsonNode> livraisons(ProgramClient manager, Map<String, ?> webhook) {
        return manager.askOne(LIVRAISONS, webhook).path("nodes").values().stream().toList();
    }
}
