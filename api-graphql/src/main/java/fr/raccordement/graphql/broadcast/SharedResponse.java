package fr.raccordement.graphql.broadcast;

import graphql.ExecutionResult;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

/** The data of an answer, serialised once; each message copies it. */
final class SharedResponse implements JacksonSerializable {

    private final SerializedString json;

    private SharedResponse(SerializedString json) {
        this.json = json;
        json.asUnquotedUTF8();
    }

    static SharedResponse of(ExecutionResult result, JsonMapper mapper) {
        return new SharedResponse(
                new SerializedString(mapper.writeValueAsString(result.<Object>getData())));
    }

    ExecutionResult result() {
        return ExecutionResult.newExecutionResult().data(this).build();
    }

    /** In characters. */
    int length() {
        return json.charLength();
    }

    @Override
    public void serialize(JsonGenerator generator, SerializationContext context) {
        generator.writeRawValue(json);
    }

    @Override
    public void serializeWithType(
            JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        serialize(generator, context);
    }
}
