package fr.raccordement.projection;

import com.mongodb.client.MongoCollection;
import java.util.function.Function;

/** Documents that can be queried. */
public interface Readable<D extends Projected> {

    /**
     * Runs a query; all that it reads is of one generation.
     *
     * @param query returns when it is done: no cursor is left open
     */
    <R> R read(Function<MongoCollection<D>, R> query);
}
