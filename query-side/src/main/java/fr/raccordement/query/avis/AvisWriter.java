package fr.raccordement.query.avis;

import com.mongodb.client.MongoCollection;
import fr.raccordement.processing.Batch;
import fr.raccordement.projection.DocumentWriter;
import fr.raccordement.projection.Fence;
import fr.raccordement.projection.ProjectedCollection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes notices, those of a batch of events at once. */
@Component
class AvisWriter {

    private final ProjectedCollection<AvisState> avis;

    AvisWriter(ProjectedCollection<AvisState> avis) {
        this.avis = avis;
    }

    void add(AvisState one) {
        var target = avis.target();
        var fence = avis.fence();
        Batch.<Unwritten>add(
                "notices of " + target.getNamespace(),
                () -> new Unwritten(target, fence, new ArrayList<>()),
                unwritten -> unwritten.notices.add(one));
    }

    /** The notices of a batch, and the collection to write them to. */
    private record Unwritten(
            MongoCollection<AvisState> target, Fence fence, List<AvisState> notices)
            implements Runnable {

        @Override
        public void run() {
            if (!notices.isEmpty()) {
                fence.insert(
                        target,
                        notices.stream().map(it -> DocumentWriter.encoded(it, target)).toList());
                notices.clear();
            }
        }
    }
}
