package fr.raccordement.query.avis;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import fr.raccordement.processing.Batch;
import fr.raccordement.projection.ProjectedCollection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes notices, those of a batch of events at once. */
@Component
class AvisWriter {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final ProjectedCollection<AvisState> avis;

    AvisWriter(ProjectedCollection<AvisState> avis) {
        this.avis = avis;
    }

    void add(AvisState one) {
        var target = avis.target();
        Batch.<Unwritten>add(
                "notices of " + target.getNamespace(),
                () -> new Unwritten(target, new ArrayList<>()),
                unwritten -> unwritten.notices.add(one));
    }

    /** The notices of a batch, and the collection to write them to. */
    private record Unwritten(MongoCollection<AvisState> target, List<AvisState> notices)
            implements Runnable {

        @Override
        public void run() {
            if (!notices.isEmpty()) {
                target.bulkWrite(
                        notices.stream()
                                .map(
                                        it ->
                                                new ReplaceOneModel<>(
                                                        Filters.eq(it.position()), it, UPSERT))
                                .toList());
                notices.clear();
            }
        }
    }
}
