package fr.raccordement.projection;

import com.mongodb.client.MongoCollection;
import java.util.function.Function;

/** Documents that questions are asked of. */
public interface Readable<D extends Projected> {

    /**
     * Asks; all that one question reads is of one generation.
     *
     * @param question to be answered in full before it returns: no cursor is left open
     */
    <R> R read(Function<MongoCollection<D>, R> question);
}
