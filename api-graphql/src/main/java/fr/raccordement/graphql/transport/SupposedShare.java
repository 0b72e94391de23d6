package fr.raccordement.graphql.transport;

import fr.raccordement.graphql.limits.OperationKinds;
import fr.raccordement.graphql.limits.OperationShare;
import graphql.language.OperationDefinition.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * To which share an operation seems to belong, by its body: found without building anything of it,
 * and looked at again where it is executed.
 */
@Component
class SupposedShare {

    private static final JsonFactory JSON = new JsonFactory();

    private final OperationKinds kinds;
    private final PersistedQueries persisted;

    SupposedShare(OperationKinds kinds, PersistedQueries persisted) {
        this.kinds = kinds;
        this.persisted = persisted;
    }

    /**
     * That of reads for what cannot be read, or has not been seen yet; none for subscriptions,
     * which are bounded otherwise.
     */
    Optional<OperationShare> of(byte[] body) {
        var asked = new Asked();
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            asked.read(json);
        } catch (JacksonException _) {
            return Optional.of(OperationShare.READS);
        }
        var text = asked.text == null ? persisted.document(asked.hash) : asked.text;
        return Optional.of(text == null ? Operation.QUERY : kinds.supposed(text, asked.name))
                .filter(it -> it != Operation.SUBSCRIPTION)
                .map(OperationShare::of);
    }

    private static final class Asked {

        private @Nullable String text;
        private @Nullable String name;
        private @Nullable String hash;

        void read(JsonParser json) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                switch (json.currentName()) {
                    case "query" -> text = text(json);
                    case "operationName" -> name = text(json);
                    case "extensions" -> extensions(json);
                    default -> {
                        json.nextToken();
                        json.skipChildren();
                    }
                }
            }
        }

        private void extensions(JsonParser json) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            for (int depth = 1; depth > 0; ) {
                var token = json.nextToken();
                if (token == null) {
                    return;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.PROPERTY_NAME && "sha256Hash".equals(json.currentName())) {
                    hash = text(json);
                }
            }
        }

        private static @Nullable String text(JsonParser json) {
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                return json.getString();
            }
            json.skipChildren();
            return null;
        }
    }
}
