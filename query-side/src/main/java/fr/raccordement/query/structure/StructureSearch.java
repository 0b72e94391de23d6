package fr.raccordement.query.structure;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds the structures that a list is narrowed to (D-100). */
@Component
public class StructureSearch {

    /** More would make each page of the list that they narrow a search of its own. */
    static final int MOST = 200;

    private final Readable<StructureState> structures;
    private final Map<String, Optional<StructureState>> past;

    @Autowired
    StructureSearch(ProjectedCollection<StructureState> structures) {
        this(structures, Map.of());
    }

    /**
     * A search among what structures were.
     *
     * @param past those that are not any more what they were, as they were; empty where they were
     *     not yet
     */
    StructureSearch(
            Readable<StructureState> structures, Map<String, Optional<StructureState>> past) {
        this.structures = structures;
        this.past = past;
    }

    /**
     * SIRETs of those that remain; empty where no structure is ruled out. Refuses with
     * RECHERCHE_TOO_BROAD where more than 200 are called so.
     *
     * @param among those that come into question; null for all
     * @param siret the only one wanted; null for any
     * @param typed the beginning of a SIRET or of a word of the name; null for any
     */
    public Optional<List<String>> narrowed(
            @Nullable List<String> among, @Nullable String siret, @Nullable String typed) {
        var left = Optional.ofNullable(among);
        if (siret != null) {
            left = Optional.of(among == null || among.contains(siret) ? List.of(siret) : List.of());
        }
        return typed == null || SearchText.fold(typed).isEmpty()
                ? left
                : Optional.of(called(typed, left));
    }

    private List<String> called(String typed, Optional<List<String>> among) {
        var beginning = SearchText.beginning(typed);
        var conditions = new Document("recherche", beginning);
        among.ifPresent(sirets -> conditions.append("_id", Listing.anyOf(sirets)));
        var now =
                structures.read(
                        it ->
                                it.find(conditions)
                                        .limit(among.isPresent() ? 0 : MOST + past.size() + 1)
                                        .map(StructureState::siret)
                                        .into(new ArrayList<>()));
        var then =
                past.values().stream()
                        .flatMap(Optional::stream)
                        .filter(it -> it.recherche().stream().anyMatch(beginning.asPredicate()))
                        .map(StructureState::siret)
                        .filter(siret -> among.map(it -> it.contains(siret)).orElse(true));
        var found =
                Stream.concat(now.stream().filter(siret -> !past.containsKey(siret)), then)
                        .sorted()
                        .toList();
        if (among.isEmpty() && found.size() > MOST) {
            throw new RuleViolatedException(
                    "RECHERCHE_TOO_BROAD",
                    "Plus de " + MOST + " structures correspondent : précisez la recherche.",
                    "More than " + MOST + " structures match: say more of the name or the SIRET.");
        }
        return found;
    }
}
