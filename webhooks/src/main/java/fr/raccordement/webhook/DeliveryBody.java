package fr.raccordement.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.journal.NamedByStructure;
import fr.raccordement.api.webhook.LivraisonId;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: a notice as a CloudEvent in the structured mode of JSON, always the same of the
 * same notice. It has its data, and no sentence: that is for people, and says names as they are by
 * the time that it is read. A structure is named by the identifier that was in force when it
 * happened, and beside it by its key, which never changes.
 */
final class DeliveryBody {

    private static final String TYPE = "fr.raccordement.avis.";
    private static final String JSON = "application/json";

    private final JsonFormat format = new JsonFormat();
    private final URI source;
    private final IdentifiantsThen identifiants;

    /**
     * @param source where events come from, as their receivers tell installations apart
     */
    DeliveryBody(URI source, IdentifiantsThen identifiants) {
        this.source = source;
        this.identifiants = identifiants;
    }

    String of(AvisView avis) {
        var then = identifiants.at(avis.at());
        var thing = NamedByStructure.shown(avis.objetType(), avis.objetId(), then);
        return text(
                CloudEventBuilder.v1()
                        .withId("avis-" + avis.position())
                        .withSource(source)
                        .withType(
                                TYPE
                                        + avis.genre()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                        .withSubject(avis.objetType() + "/" + thing)
                        .withTime(avis.at().atOffset(ZoneOffset.UTC))
                        .withData(JSON, JsonCloudEventData.wrap(data(avis, thing, then)))
                        .build());
    }

    /**
     * @param at when it was first sent
     */
    String ofTest(LivraisonId livraison, Instant at) {
        var data = JsonNodeFactory.instance.objectNode();
        put(data, List.of(livraison.structure()), identifiants.at(at));
        return text(
                CloudEventBuilder.v1()
                        .withId(livraison.toString())
                        .withSource(source)
                        .withType(TYPE + "essai")
                        .withSubject("Webhooks/" + livraison.webhook())
                        .withData(JSON, JsonCloudEventData.wrap(data))
                        .build());
    }

    private String text(CloudEvent event) {
        return new String(format.serialize(event), StandardCharsets.UTF_8);
    }

    private static JsonNode data(AvisView avis, String thing, UnaryOperator<String> then) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("position", Long.toString(avis.position()));
        data.put("genre", avis.genre().name());
        data.put("objetType", avis.objetType());
        data.put("objetId", thing);
        put(data, avis.structures(), then);
        data.put("at", avis.at().toString());
        data.put("acteur", avis.acteur());
        putIfKnown(data, "motif", avis.motif());
        putIfKnown(data, "utilisateur", avis.utilisateur());
        putIfKnown(data, "profil", avis.profil() == null ? null : avis.profil().name());
        if (avis.jours() != null) {
            data.put("jours", avis.jours());
        }
        putIfKnown(data, "echeance", avis.echeance());
        return data;
    }

    private static void put(ObjectNode data, List<String> keys, UnaryOperator<String> then) {
        var structures = data.putArray("structures");
        keys.stream().map(then).forEach(structures::add);
        var stable = data.putArray("cles");
        keys.forEach(stable::add);
    }

    private static void putIfKnown(ObjectNode data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
