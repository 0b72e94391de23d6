package fr.raccordement.graphql.limites;

import fr.raccordement.graphql.refus.Refus;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A body read whole, whether its length was announced or not, or why it was not.
 *
 * @param bytes what was read
 * @param refus {@code PAYLOAD_TOO_LARGE}, {@code BODY_TIMEOUT}, {@code BATCH_REFUSED}, {@code
 *     BAD_REQUEST}, or null
 */
record Corps(byte[] bytes, @Nullable Refus refus) {

    private static final int PIECE = 16 * 1024;

    static Corps read(HttpServletRequest request, Limites limites) throws IOException {
        var most = limites.body().toBytes();
        if (request.getContentLengthLong() > most) {
            return refused(Refus.PAYLOAD_TOO_LARGE);
        }
        var deadline = System.nanoTime() + limites.bodyDeadline().toNanos();
        var bytes = new ByteArrayOutputStream(PIECE);
        var piece = new byte[PIECE];
        var stream = request.getInputStream();
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            bytes.write(piece, 0, read);
            if (bytes.size() > most) {
                return refused(Refus.PAYLOAD_TOO_LARGE);
            }
            if (System.nanoTime() > deadline) {
                return refused(Refus.BODY_TIMEOUT);
            }
        }
        return object(bytes.toByteArray());
    }

    private static Corps object(byte[] bytes) {
        for (byte each : bytes) {
            switch (each) {
                case ' ', '\t', '\r', '\n' -> {}
                case '{' -> {
                    return new Corps(bytes, null);
                }
                case '[' -> {
                    return refused(Refus.BATCH_REFUSED);
                }
                default -> {
                    return refused(Refus.BAD_REQUEST);
                }
            }
        }
        return refused(Refus.BAD_REQUEST);
    }

    private static Corps refused(Refus why) {
        return new Corps(new byte[0], why);
    }
}
