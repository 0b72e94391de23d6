package fr.raccordement.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of one thing, event by event, with what each event changes in the view of it; all else
 * has to stay as it was. Event number {@code n}, from 0, happens {@code n} seconds after the start,
 * by {@code user-n}. After each event the thing is asked for as it is, and as it was after each
 * event before.
 */
public final class Life<V extends Record> {

    /** What an event changes in a view, whose fields are here by name. */
    @FunctionalInterface
    public interface Change {

        void in(Map<String, @Nullable Object> view);
    }

    /** Where a thing is asked for. */
    public interface Answers<V> {

        /** As it is, from everywhere where it is to be found. */
        List<Optional<V>> now();

        /** As it was after the event of this number. */
        Optional<V> asOf(long version);
    }

    private final World world;
    private final Object id;
    private final Answers<V> answers;
    private final LongFunction<List<Change>> always;
    private final List<Map<String, @Nullable Object>> views = new ArrayList<>();

    /**
     * @param always what the event of this number changes whatever it is
     */
    public Life(World world, Object id, LongFunction<List<Change>> always, Answers<V> answers) {
        this.world = world;
        this.id = id;
        this.always = always;
        this.answers = answers;
    }

    /** When the event of this number happens, as every store keeps it. */
    public static Instant at(long number) {
        return World.START.plusSeconds(number);
    }

    /** By whom the event of this number happens. */
    public static String by(long number) {
        return "user-" + number;
    }

    public static Change to(String field, @Nullable Object value) {
        return view -> view.put(field, value);
    }

    /** A change of the view that is a field of another. */
    @SuppressWarnings("unchecked")
    public static Change within(String field, Change... changes) {
        return view -> {
            var inner = new LinkedHashMap<>((Map<String, @Nullable Object>) view.get(field));
            Stream.of(changes).forEach(it -> it.in(inner));
            view.put(field, inner);
        };
    }

    public void begins(Object event, V view) {
        happens(event, fields(view));
    }

    public void then(Object event, Change... changes) {
        var view = new LinkedHashMap<>(views.getLast());
        always.apply(views.size()).forEach(it -> it.in(view));
        Stream.of(changes).forEach(it -> it.in(view));
        happens(event, view);
    }

    private void happens(Object event, Map<String, @Nullable Object> view) {
        var number = views.size();
        world.append(id, event, at(number).plusNanos(999_999), by(number));
        world.projectNew();
        views.add(view);
        for (var answer : answers.now()) {
            assertThat(answer.map(Life::fields)).as("now, after %s", event).contains(view);
        }
        for (int version = 0; version <= number; version++) {
            assertThat(answers.asOf(version).map(Life::fields))
                    .as("as of event %s, after %s", version, event)
                    .contains(views.get(version));
        }
    }

    /** What follows from other fields of the view, and is tried where it is derived. */
    private static final Set<String> DERIVED = Set.of("changes");

    private static Map<String, @Nullable Object> fields(Record view) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var component : view.getClass().getRecordComponents()) {
            if (DERIVED.contains(component.getName())) {
                continue;
            }
            var value = value(component, view);
            fields.put(
                    component.getName(),
                    value instanceof Record it && it.getClass().getSimpleName().endsWith("View")
                            ? fields(it)
                            : value);
        }
        return fields;
    }

    private static @Nullable Object value(RecordComponent component, Record view) {
        try {
            return component.getAccessor().invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
