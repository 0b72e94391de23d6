package fr.raccordement.projection;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.RuleViolatedException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One generation of a view, active or not. Once it is cleared or replaced, reading refuses with
 * EXPORT_VIEW_REPLACED instead of mixing generations (D-071).
 */
final class PinnedGeneration<D extends Projected> implements Readable<D> {

    /** The number of a slot that is to be cleared. */
    private static final long NONE = 0;

    private final MongoCollection<D> documents;
    private final LongSupplier stored;
    private final long generation;

    /**
     * @param stored the generation in the slot, by the read store
     */
    PinnedGeneration(MongoCollection<D> documents, LongSupplier stored) {
        this.documents = documents;
        this.stored = stored;
        this.generation = stored.getAsLong();
    }

    @Override
    public <R> R read(Function<MongoCollection<D>, R> query) {
        var answer = query.apply(documents);
        if (generation == NONE || stored.getAsLong() != generation) {
            throw new RuleViolatedException(
                    "EXPORT_VIEW_REPLACED",
                    "La vue lue par l'export a été remplacée : demandez-le de nouveau.",
                    "The view that the export read was replaced: ask for it again.");
        }
        return answer;
    }
}
