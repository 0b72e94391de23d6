package fr.raccordement.graphql.transport;

import fr.raccordement.graphql.limits.LimitProperties;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A body read whole, whether its length was announced or not, or why it was not.
 *
 * @param bytes what was read; empty where that is not all
 * @param refusal {@code PAYLOAD_TOO_LARGE}, {@code BODY_TIMEOUT}, {@code BATCH_REFUSED}, {@code
 *     BAD_REQUEST}, or null
 */
record BoundedBody(byte[] bytes, @Nullable RequestRefusal refusal) {

    private static final int PIECE = 16 * 1024;

    static BoundedBody read(HttpServletRequest request, LimitProperties limits) throws IOException {
        var most = limits.body().toBytes();
        if (request.getContentLengthLong() > most) {
            return refused(RequestRefusal.PAYLOAD_TOO_LARGE);
        }
        var deadline = System.nanoTime() + limits.bodyDeadline().toNanos();
        var piece = new byte[piece(request.getContentLengthLong())];
        var bytes = new ByteArrayOutputStream(piece.length);
        var stream = request.getInputStream();
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            bytes.write(piece, 0, read);
            if (bytes.size() > most) {
                return refused(RequestRefusal.PAYLOAD_TOO_LARGE);
            }
            if (System.nanoTime() > deadline) {
                return refused(RequestRefusal.BODY_TIMEOUT);
            }
        }
        return object(bytes.toByteArray());
    }

    private static int piece(long announced) {
        return announced < 0 ? PIECE : Math.clamp(announced, 1, PIECE);
    }

    private static BoundedBody object(byte[] bytes) {
        for (byte each : bytes) {
            switch (each) {
                case ' ', '\t', '\r', '\n' -> {}
                case '{' -> {
                    return new BoundedBody(bytes, null);
                }
                case '[' -> {
                    return new BoundedBody(bytes, RequestRefusal.BATCH_REFUSED);
                }
                default -> {
                    return new BoundedBody(bytes, RequestRefusal.BAD_REQUEST);
                }
            }
        }
        return new BoundedBody(bytes, RequestRefusal.BAD_REQUEST);
    }

    static BoundedBody refused(RequestRefusal why) {
        return new BoundedBody(new byte[0], why);
    }
}
