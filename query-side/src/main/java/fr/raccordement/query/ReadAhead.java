package fr.raccordement.query;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a batch of events is likely to change, read at once. They are guessed from the
 * first: where its identifier is that of its aggregate without a prefix, so are the others'.
 */
final class ReadAhead<D> {

    private final MongoCollection<D> documents;
    private final Set<String> asked;
    private final Map<String, RawBsonDocument> found = new HashMap<>();

    private ReadAhead(MongoCollection<D> documents, Set<String> asked) {
        this.documents = documents;
        this.asked = asked;
        if (!asked.isEmpty()) {
            documents
                    .withDocumentClass(RawBsonDocument.class)
                    .find(in("_id", asked))
                    .forEach(one -> found.put(one.getString("_id").getValue(), one));
        }
    }

    /** Reads nothing where the batch is about this one alone. */
    static <D> ReadAhead<D> from(MongoCollection<D> documents, String first) {
        var ids =
                CurrentUnitOfWork.map(unit -> ids(unit, first))
                        .filter(it -> it.size() > 1)
                        .orElseGet(HashSet::new);
        return new ReadAhead<>(documents, ids);
    }

    boolean asked(String id) {
        return asked.contains(id);
    }

    /** What cannot be decoded fails for its own event alone. */
    Optional<D> document(String id) {
        var codec = documents.getCodecRegistry().get(documents.getDocumentClass());
        return Optional.ofNullable(found.get(id)).map(it -> it.decode(codec));
    }

    private static Set<String> ids(UnitOfWork<?> unit, String first) {
        if (!(unit instanceof BatchingUnitOfWork<?> batch) || isNameless(first)) {
            return Set.of();
        }
        return aggregates(Stream.of(unit.getMessage()))
                .filter(it -> it.endsWith(first))
                .map(it -> it.substring(0, it.length() - first.length()))
                .flatMap(prefix -> ids(batch, prefix))
                .collect(Collectors.toSet());
    }

    private static Stream<String> ids(BatchingUnitOfWork<?> batch, String prefix) {
        return aggregates(batch.getMessages().stream())
                .filter(it -> it.startsWith(prefix))
                .map(it -> it.substring(prefix.length()));
    }

    /** An event that was damaged in the store may say null. */
    private static boolean isNameless(@Nullable String id) {
        return id == null;
    }

    private static Stream<String> aggregates(Stream<?> messages) {
        return messages.filter(DomainEventMessage.class::isInstance)
                .map(it -> ((DomainEventMessage<?>) it).getAggregateIdentifier());
    }
}
