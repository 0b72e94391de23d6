package fr.raccordement.query;

import static fr.raccordement.query.Actors.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.journal.query.EventChanges;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.FindEventChanges;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.projection.diff.FlatFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The history of one thing, drawn by lot as a rule, and what holds for any: its past is the fold of
 * what had happened, and the changes of all its events lead from nothing to what it is now.
 */
public final class PastProperties<S> {

    private static final String REVISION = "revision.";

    /** A revision begins as the content in use: what else there is to a fiche is none of it. */
    private static final Predicate<String> OF_THE_FICHE_ALONE =
            Pattern.compile(
                            "revision[.](id|structure|kind|statut|tiersDeDematerialisation|"
                                    + "codeApplication|motif|soumiseLe|creeeLe|revision)([.].*)?")
                    .asMatchPredicate();

    private final World world;
    private final Object id;
    private final BiFunction<@Nullable S, DomainEventMessage<?>, S> fold;
    private final List<DomainEventMessage<?>> history = new ArrayList<>();

    public PastProperties(
            World world, Object id, BiFunction<@Nullable S, DomainEventMessage<?>, S> fold) {
        this.world = world;
        this.id = id;
        this.fold = fold;
    }

    public void append(Object event) {
        history.add(world.append(id, event));
    }

    public void append(Object event, Instant at) {
        history.add(world.append(id, event, at));
    }

    public int size() {
        return history.size();
    }

    /** After so many events. */
    public Optional<S> fold(int events) {
        @Nullable S state = null;
        for (var message : history.subList(0, events)) {
            state = fold.apply(state, message);
        }
        return Optional.ofNullable(state);
    }

    /** After all that happened up to an instant. */
    public Optional<S> fold(Instant at) {
        return fold((int) history.stream().filter(it -> !it.getTimestamp().isAfter(at)).count());
    }

    /** Asks for each of so many seconds, and for the one before all. */
    public <V> void isTheFoldUpToEachInstant(
            int seconds,
            Function<Instant, Object> question,
            Class<V> view,
            Function<S, Optional<V>> shown) {
        for (int second = -1; second < seconds; second++) {
            var at = World.START.plusSeconds(second);

            assertThat(world.find(question.apply(at), view)).isEqualTo(fold(at).flatMap(shown));
        }
    }

    public void isWhereTheChangesOfAllEventsLead(Function<S, FlatFields> fields) {
        var asked =
                IntStream.range(0, size())
                        .mapToObj(i -> new EvenementReference(id.toString(), i))
                        .collect(Collectors.toSet());
        var reached = FlatFields.NONE;
        for (var each :
                world.list(new FindEventChanges(asked, AUDITOR), EventChanges.class).stream()
                        .sorted(Comparator.comparing(it -> it.evenement().sequence()))
                        .toList()) {
            reached = new FlatFields(new TreeMap<>(apply(each.changes(), reached)));
            each.changes().forEach(PastProperties::requireWords);
        }

        assertThat(reached.values()).isEqualTo(fold(size()).map(fields).orElseThrow().values());
    }

    /** Labels begin with a capital, and names of fields do not. */
    static void requireWords(FieldChange change) {
        var said = change.libelle();
        assertThat(Stream.of(said.fr(), said.en()).flatMap(it -> Stream.of(it.split(" › "))))
                .as(change.path())
                .allMatch(it -> Character.isUpperCase(it.codePointAt(0)));
    }

    /** What changes make of fields; each change has to find what it says was there. */
    public static TreeMap<String, String> apply(List<FieldChange> changes, FlatFields to) {
        var applied = new TreeMap<>(to.values());
        var opens =
                changes.stream()
                        .anyMatch(it -> it.path().equals(REVISION + "etat") && it.ancien() == null);
        var closes =
                changes.stream()
                        .anyMatch(
                                it -> it.path().equals(REVISION + "etat") && it.nouveau() == null);
        var known = changes.stream().filter(it -> !it.path().startsWith(REVISION)).toList();
        known.forEach(change -> apply(change, applied));
        if (opens) {
            var content = to.values().isEmpty() ? new TreeMap<>(applied) : to.values();
            content.forEach((path, value) -> applied.put(REVISION + path, value));
            applied.keySet().removeIf(OF_THE_FICHE_ALONE);
        }
        changes.stream().filter(it -> !known.contains(it)).forEach(it -> apply(it, applied));
        if (closes) {
            applied.keySet().removeIf(path -> path.startsWith(REVISION));
        }
        return applied;
    }

    private static void apply(FieldChange change, Map<String, String> applied) {
        var path = field(change);
        assertThat(applied.get(path)).as(path).isEqualTo(change.ancien());
        if (change.nouveau() == null) {
            applied.remove(path);
        } else {
            applied.put(path, change.nouveau());
        }
    }

    /** A sentence is a field in each language. */
    private static String field(FieldChange change) {
        var path = change.path();
        return change.langue() == null
                ? path
                : path.substring(0, path.lastIndexOf('.')) + "." + change.langue();
    }
}
