package fr.raccordement.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the layout of documents of a type: every component, down to the smallest (D-063). */
final class ReadModelLayout {

    private ReadModelLayout() {}

    static String shape(Type type) {
        return switch (type) {
            case Class<?> record when record.isRecord() ->
                    Arrays.stream(record.getRecordComponents())
                            .map(ReadModelLayout::shape)
                            .collect(Collectors.joining(",", "{", "}"));
            case ParameterizedType generic ->
                    Stream.of(generic.getActualTypeArguments())
                            .map(ReadModelLayout::shape)
                            .collect(Collectors.joining(",", "[", "]"));
            case Class<?> other -> other.getSimpleName();
            default -> type.getTypeName();
        };
    }

    private static String shape(RecordComponent component) {
        return component.getName() + ":" + shape(component.getGenericType());
    }
}
