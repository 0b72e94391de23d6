package fr.raccordement.axon.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A token as a document and back. */
record TokenDocuments(Serializer serializer) {

    static final String PROCESSOR = "processor";

    private static final String SEGMENT = "segment";
    private static final String TOKEN = "token";
    private static final String TYPE = "tokenType";

    static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    static int segment(Document document) {
        return document.getInteger(SEGMENT);
    }

    Document write(String processor, int segment, @Nullable TrackingToken token) {
        return new Document("_id", id(processor, segment))
                .append(PROCESSOR, processor)
                .append(SEGMENT, segment)
                .append(TOKEN, json(token))
                .append(TYPE, type(token))
                .append(TokenClaims.OWNER, null)
                .append(TokenClaims.TIMESTAMP, 0L);
    }

    Bson update(@Nullable TrackingToken token) {
        return combine(set(TOKEN, json(token)), set(TYPE, type(token)));
    }

    @Nullable TrackingToken token(Document document) {
        var json = document.getString(TOKEN);
        if (json == null) {
            return null;
        }
        return serializer.deserialize(
                new SimpleSerializedObject<>(json, String.class, document.getString(TYPE), null));
    }

    private @Nullable String json(@Nullable TrackingToken token) {
        return token == null ? null : serializer.serialize(token, String.class).getData();
    }

    private static @Nullable String type(@Nullable TrackingToken token) {
        return token == null ? null : token.getClass().getName();
    }
}
