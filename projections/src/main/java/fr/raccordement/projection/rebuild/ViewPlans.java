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

/** The collection {@code vues}: the plan of each view, changed by compare-and-replace (D-065). */
@Component
class ViewPlans {

    private final MongoCollection<ViewPlan> documents;

    ViewPlans(MongoDatabase database) {
        documents = database.getCollection("vues", ViewPlan.class);
    }

    Optional<ViewPlan> find(String name) {
        return Optional.ofNullable(documents.find(eq(name)).first());
    }

    /** Inserts the first plan of a view; of several nodes one succeeds, and all go on from that. */
    void begin(ViewPlan plan) {
        try {
            documents.insertOne(plan);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Changes a plan, retried while other nodes change it meanwhile; returns what is stored. */
    ViewPlan change(String name, UnaryOperator<ViewPlan> step) {
        while (true) {
            var stored =
                    find(name)
                            .orElseThrow(
                                    () -> new IllegalStateException("No plan of the view " + name));
            var next = step.apply(stored);
            if (next.equals(stored)) {
                return stored;
            }
            var unchanged = and(eq(name), eq("revision", stored.revision()));
            var revised = next.revised();
            if (documents.replaceOne(unchanged, revised).getMatchedCount() > 0) {
                return revised;
            }
        }
    }
}
