package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document of one identifier, if there is one. */
record LookUp(Optional<Object> position) implements QueryPlan {

    /** Null unless the only condition of the filter is that the identifier equals a value. */
    static @Nullable LookUp of(Stream<OrderedIndex> indexes, Document filter, Examined examined) {
        if (filter.size() != 1 || !isValue(filter.get(EntryKeys.ID))) {
            return null;
        }
        return indexes.filter(OrderedIndex::isOfIdentifiers)
                .findFirst()
                .map(index -> of(index, filter, examined))
                .orElse(null);
    }

    private static LookUp of(OrderedIndex identifiers, Document filter, Examined examined) {
        var position = Optional.ofNullable(identifiers.getPosition(filter));
        position.ifPresent(_ -> examined.countEntry());
        return new LookUp(position);
    }

    private static boolean isValue(@Nullable Object value) {
        return value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof ObjectId;
    }

    @Override
    public Iterator<Object> positions() {
        return position.stream().iterator();
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public boolean isExact() {
        return true;
    }

    @Override
    public long size() {
        return count();
    }

    @Override
    public long count() {
        return position.stream().count();
    }
}
