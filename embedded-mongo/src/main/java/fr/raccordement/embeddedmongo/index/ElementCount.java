package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;

/**
 * How many documents a range has where a document has an entry for each element of an array and the
 * elements come last, before the identifier. Those of the most frequent element are counted off the
 * tree, as one document has it once; of the others what does not have that one is read. So the
 * beginning of a word costs what its rarer endings have.
 *
 * @param last the field of the identifier
 */
record ElementCount(MVMap<byte[], Object> entries, IndexKey last, Examined examined) {

    long of(KeyRange range) {
        var elements = Postings.in(entries, last, range);
        if (elements.isEmpty()) {
            return 0;
        }
        if (elements.size() > Postings.MOST) {
            var all = new HashSet<Object>();
            positions(range).forEachRemaining(all::add);
            return all.size();
        }
        var most = elements.stream().max(Comparator.comparingLong(Postings::size)).orElseThrow();
        var others = new HashSet<Object>();
        elements.stream().filter(it -> it != most).forEach(it -> addLacking(most, it, others));
        return most.size() + others.size();
    }

    /** Adds the documents of an element that do not have another one. */
    private void addLacking(Postings other, Postings of, Set<Object> found) {
        positions(of.range())
                .forEachRemaining(
                        position -> {
                            if (!other.has(Postings.identifier(last, position))) {
                                found.add(position);
                            }
                        });
    }

    private Run positions(KeyRange range) {
        return new Run(entries, List.of(range), false, examined);
    }
}
