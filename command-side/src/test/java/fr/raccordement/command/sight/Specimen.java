package fr.raccordement.command.sight;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of some class, made of nothing in particular. */
final class Specimen {

    private Specimen() {}

    /**
     * One of that class.
     *
     * @param values what is to stand in components of these names
     */
    static <R> R of(Class<R> type, Map<String, ?> values) {
        try {
            var components = type.getRecordComponents();
            var constructor =
                    type.getDeclaredConstructor(
                            Stream.of(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(
                    Stream.of(components).map(it -> value(it, values)).toArray());
        } catch (ReflectiveOperationException unmade) {
            throw new AssertionError(type.getName(), unmade);
        }
    }

    private static @Nullable Object value(RecordComponent component, Map<String, ?> values) {
        var type = component.getType();
        if (values.containsKey(component.getName())) {
            return values.get(component.getName());
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return of(type, values);
        }
        return switch (type.getName()) {
            case "java.lang.String" -> "x";
            case "[B" -> new byte[0];
            case "boolean" -> false;
            case "int" -> 0;
            case "long" -> 0L;
            case "java.util.List" -> List.of();
            case "java.util.Set" -> Set.of();
            case "java.util.Map" -> Map.of();
            default -> throw new AssertionError("No specimen of " + type);
        };
    }
}
