package fr.raccordement.scellement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.axon.events.StoredEvent;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is sealed: every part of what is stored, each after its length, so that no two
 * events have the same bytes. The format is described in {@code docs/scellement.md} and never
 * changes (D-078).
 */
final class Leaf {

    private static final String FORMAT = "raccordement-evenement-1";
    private static final int ABSENT = -1;

    private Leaf() {}

    static byte[] hash(String store, StoredEvent event) {
        return Merkle.leaf(content(store, event));
    }

    /**
     * @param store which store the event stands in
     */
    static byte[] content(String store, StoredEvent event) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            text(FORMAT, out);
            text(store, out);
            out.writeLong(event.position());
            text(event.aggregateId(), out);
            text(event.aggregateType(), out);
            out.writeLong(event.sequence());
            text(event.identifier(), out);
            text(event.payloadType(), out);
            text(event.revision(), out);
            part(event.payload(), out);
            part(event.metaData(), out);
            text(event.timestamp(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void text(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
        } else {
            part(text.getBytes(UTF_8), out);
        }
    }

    private static void part(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
