package fr.raccordement.projection;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.RuleViolatedException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One generation of a view, whether it answers others or not. Once it is gone nothing is read of
 * what took its place: refuses with EXPORT_VIEW_REPLACED.
 */
final class PinnedGeneration<D extends Projected> implements Readable<D> {

    /** Of a place that is to be cleared. */
    private static final long NONE = 0;

    private final MongoCollection<D> documents;
    private final LongSupplier stored;
    private final long generation;

    /**
     * @param stored the generation that the place holds
     */
    PinnedGeneration(MongoCollection<D> documents, LongSupplier stored) {
        this.documents = documents;
        this.stored = stored;
        this.generation = stored.getAsLong();
    }

    @Override
    public <R> R read(Function<MongoCollection<D>, R> question) {
        var answer = question.apply(documents);
        if (generation == NONE || stored.getAsLong() != generation) {
            throw new RuleViolatedException(
                    "EXPORT_VIEW_REPLACED",
                    "La vue lue par l'export a été remplacée : demandez-le de nouveau.",
                    "The view that the export read was replaced: ask for it again.");
        }
        return answer;
    }
}
