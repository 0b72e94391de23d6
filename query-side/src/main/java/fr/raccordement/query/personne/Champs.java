package fr.raccordement.query.personne;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Every text of an event, with where it is. */
final class Champs {

    private Champs() {}

    /**
     * Passes on each field that is a text, a record being a field of fields and a list one whose
     * fields are numbers.
     */
    static void each(Record event, BiConsumer<String, String> told) {
        for (var component : event.getClass().getRecordComponents()) {
            each(component.getName(), value(component, event), told);
        }
    }

    private static void each(String path, @Nullable Object value, BiConsumer<String, String> told) {
        switch (value) {
            case null -> {}
            case String text -> told.accept(path, text);
            case Record nested ->
                    each(nested, (inner, text) -> told.accept(path + "." + inner, text));
            case Map<?, ?> map -> map.forEach((key, it) -> each(path + "." + key, it, told));
            case Collection<?> list -> {
                var number = 0;
                for (var it : list) {
                    each(path + "." + number, it, told);
                    number++;
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(component.toString(), failed);
        }
    }
}
