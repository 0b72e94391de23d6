package fr.raccordement.query;

/** An event came before its predecessor: going on would damage the document without a trace. */
public class MissingEventException extends RuntimeException {

    MissingEventException(String collection, String id, long expected, long actual) {
        super("%s/%s awaits event %d and was given %d".formatted(collection, id, expected, actual));
    }
}
