package fr.raccordement.command.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 of {@link fr.raccordement.api.export.event.ExportRequested} knew commas, codes and a
 * described file only.
 */
final class ExportRequestedFrom1To2 extends SingleEventUpcaster {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EVENT = "fr.raccordement.api.export.event.ExportRequested";

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().equals(new SimpleSerializedType(EVENT, "1"));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(EVENT, "2"),
                byte[].class,
                ExportRequestedFrom1To2::completed);
    }

    private static byte[] completed(byte[] event) {
        try {
            return JSON.readTree(event) instanceof ObjectNode asked
                    ? JSON.writeValueAsBytes(
                            asked.put("separateur", "VIRGULE")
                                    .put("valeurs", "CODES")
                                    .put("description", true))
                    : event;
        } catch (JacksonException unreadable) {
            return event;
        }
    }
}
