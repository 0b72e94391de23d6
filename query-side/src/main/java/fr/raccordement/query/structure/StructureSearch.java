package fr.raccordement.query.structure;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Narrows a list to what is searched by words: all of them, in any order, each the beginning of one
 * in the name or identifiers of the same structure, or of what is the document's own (D-177).
 */
@Component
public class StructureSearch {

    private static final String REGISTER = "recherche";
    private static final int MOST_WORDS = 20;

    private final @Nullable Readable<StructureState> structures;
    private final Map<String, Optional<StructureState>> past;

    /** By the words that stand in the documents. */
    @Autowired
    StructureSearch() {
        this(null, Map.of());
    }

    /**
     * Among what structures were, by their SIRETs: the documents have the words of today.
     *
     * @param past those that are not any more what they were, as they were; empty where they were
     *     not yet
     */
    StructureSearch(
            @Nullable Readable<StructureState> structures,
            Map<String, Optional<StructureState>> past) {
        this.structures = structures;
        this.past = past;
    }

    /** SIRETs of those that remain; empty where no structure is ruled out. */
    public static Optional<List<String>> narrowed(
            @Nullable List<String> among, @Nullable String siret) {
        if (siret == null) {
            return Optional.ofNullable(among);
        }
        return Optional.of(among == null || among.contains(siret) ? List.of(siret) : List.of());
    }

    /**
     * The condition on documents with these sides; empty where nothing was typed. Refuses:
     * RECHERCHE_FORMAT, where there is no letter nor digit in it, or more than 20 words.
     */
    public <D> Optional<Document> matching(@Nullable String typed, List<SearchedSide<D>> sides) {
        return sought(typed, "filter.recherche")
                .map(meanings -> anyOf(meanings.stream().flatMap(words -> places(sides, words))));
    }

    /** The same for the register itself. */
    static Optional<Document> matching(@Nullable String typed) {
        return sought(typed, "recherche")
                .map(meanings -> anyOf(meanings.stream().map(words -> all(REGISTER, words))));
    }

    /** Where all words may stand. */
    private <D> Stream<Document> places(List<SearchedSide<D>> sides, List<Pattern> words) {
        return Stream.concat(
                sides.stream().map(side -> ofSide(side, words)),
                Stream.of(all(SearchWords.OWN, words)));
    }

    private Document ofSide(SearchedSide<?> side, List<Pattern> words) {
        return structures == null
                ? all(side.words(), words)
                : new Document(side.siret(), Listing.anyOf(sirets(structures, words)));
    }

    private List<String> sirets(Readable<StructureState> register, List<Pattern> words) {
        var now =
                register.read(
                        it ->
                                it.find(StructureSelection.ofAny(all(REGISTER, words)))
                                        .map(StructureState::siret)
                                        .into(new ArrayList<>()));
        var then =
                past.values().stream()
                        .flatMap(Optional::stream)
                        .filter(it -> words.stream().allMatch(word -> isOf(it, word)))
                        .map(StructureState::siret);
        return Stream.concat(now.stream().filter(siret -> !past.containsKey(siret)), then)
                .sorted()
                .toList();
    }

    private static boolean isOf(StructureState structure, Pattern word) {
        return structure.recherche().stream().anyMatch(word.asPredicate());
    }

    private static Document anyOf(Stream<Document> conditions) {
        return new Document("$or", conditions.toList());
    }

    private static Document all(String field, List<Pattern> words) {
        return new Document("$and", words.stream().map(word -> new Document(field, word)).toList());
    }

    private static Optional<List<List<Pattern>>> sought(@Nullable String typed, String path) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var meanings = SearchText.sought(typed);
        if (meanings.stream().anyMatch(words -> words.isEmpty() || words.size() > MOST_WORDS)) {
            throw malformed(path);
        }
        return Optional.of(
                meanings.stream()
                        .map(words -> words.stream().map(SearchText::beginning).toList())
                        .toList());
    }

    private static RuleViolatedException malformed(String path) {
        return new RuleViolatedException(
                "RECHERCHE_FORMAT",
                path,
                "Cherchez par un à %d mots, de lettres ou de chiffres.".formatted(MOST_WORDS),
                "Search by one to %d words of letters or digits.".formatted(MOST_WORDS));
    }
}
