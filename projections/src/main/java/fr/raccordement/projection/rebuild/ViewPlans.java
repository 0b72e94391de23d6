package fr.raccordement.projection.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The collection {@code vues}, one small document a view, changed by whole steps only. */
@Component
class ViewPlans {

    private final MongoCollection<ViewPlan> documents;

    ViewPlans(MongoDatabase database) {
        documents = database.getCollection("vues", ViewPlan.class);
    }

    Optional<ViewPlan> find(String nom) {
        return Optional.ofNullable(documents.find(eq(nom)).first());
    }

    /** Puts the first one; of several who do so at once one succeeds, which all go on from. */
    void begin(ViewPlan plan) {
        try {
            documents.insertOne(plan);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Changes a plan, from whatever others have made of it meanwhile; answers what is stored. */
    ViewPlan change(String nom, UnaryOperator<ViewPlan> step) {
        while (true) {
            var stored =
                    find(nom)
                            .orElseThrow(
                                    () -> new IllegalStateException("Nothing is known of " + nom));
            var next = step.apply(stored);
            if (next.equals(stored)) {
                return stored;
            }
            var unchanged = and(eq(nom), eq("revision", stored.revision()));
            var revised = next.revised();
            if (documents.replaceOne(unchanged, revised).getMatchedCount() > 0) {
                return revised;
            }
        }
    }
}
