package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * The content of a leaf: an event as it was stored when it was sealed.
 *
 * @param store which store
 * @param position its position there
 * @param aggregateId the aggregate
 * @param sequence its sequence number in the aggregate
 * @param type the name of the event
 * @param timestamp when, as stored
 */
record SealedEvent(
        String store,
        long position,
        String aggregateId,
        long sequence,
        String type,
        String timestamp) {

    private static final String FORMAT = "raccordement-evenement-1";

    static SealedEvent read(byte[] leaf) throws RefusedException {
        try (var in = new DataInputStream(new ByteArrayInputStream(leaf))) {
            if (!FORMAT.equals(text(in))) {
                throw new RefusedException("a leaf of a form that is not known");
            }
            var store = text(in);
            var position = in.readLong();
            var aggregateId = text(in);
            text(in);
            var sequence = in.readLong();
            text(in);
            var type = text(in);
            text(in);
            part(in);
            part(in);
            var timestamp = text(in);
            if (in.read() >= 0) {
                throw new RefusedException("a leaf with bytes behind its end");
            }
            return new SealedEvent(store, position, aggregateId, sequence, type, timestamp);
        } catch (IOException truncated) {
            throw new RefusedException("a leaf that ends too soon");
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(part(in), UTF_8);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length > in.available()) {
            throw new IOException("too long");
        }
        return length < 0 ? new byte[0] : in.readNBytes(length);
    }
}
