package fr.raccordement.axon;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** An event of the tests. */
@Revision("1")
public record Noted(String noteId, String text, Instant at, byte[] proof) {

    public static Noted of(String noteId, String text) {
        return new Noted(noteId, text, Instant.EPOCH, new byte[] {1, 2});
    }
}
