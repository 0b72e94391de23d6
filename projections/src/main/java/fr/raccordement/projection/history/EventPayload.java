package fr.raccordement.projection.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.api.webhook.event.WebhookRegistered;
import fr.raccordement.api.webhook.event.WebhookSecretRotated;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The payload of an event for auditors: no personal data even encrypted, no file content. */
final class EventPayload {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(ContactsDefined.class, WithoutCiphertext.class)
                    .addMixIn(RaccordementApiContactDefined.class, WithoutCiphertext.class)
                    .addMixIn(CourrielDefined.class, WithoutCiphertext.class)
                    .addMixIn(WebhookRegistered.class, WithoutCiphertext.class)
                    .addMixIn(WebhookSecretRotated.class, WithoutCiphertext.class)
                    .addMixIn(CertificatAnalyse.class, WithoutContent.class)
                    .addMixIn(EmetteurEvent.class, WithoutContent.class)
                    .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private EventPayload() {}

    static Map<String, Object> of(Object event) {
        return JSON.convertValue(event, MAP);
    }

    @JsonIgnoreProperties("chiffre")
    private interface WithoutCiphertext {}

    @JsonIgnoreProperties("der")
    private interface WithoutContent {}
}
