package fr.raccordement.projection;

/**
 * An event came before its predecessor: to apply it would corrupt the document silently (D-090).
 */
public class MissingEventException extends RuntimeException {

    private MissingEventException(String message) {
        super(message);
    }

    static MissingEventException gap(String collection, String id, long expected, long actual) {
        return new MissingEventException(
                "%s/%s awaits event %d and was given %d"
                        .formatted(collection, id, expected, actual));
    }

    static MissingEventException beginning(String collection, String id, long actual) {
        return new MissingEventException(
                "%s/%s was given event %d and has no beginning: its creation was discarded"
                        .formatted(collection, id, actual));
    }
}
