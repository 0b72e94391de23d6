package fr.raccordement.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names how the documents of all collections are made up. Documents of another make-up cannot be
 * read, and have to be told again from the events.
 */
@Component(ReadModelLayout.NAME)
class ReadModelLayout implements Supplier<String> {

    /** Under this name the stores look for it. */
    static final String NAME = "readModelLayout";

    /** To be raised where documents look the same and mean something else. */
    private static final int MEANING = 1;

    private final List<ProjectedCollection<?>> collections;

    ReadModelLayout(List<ProjectedCollection<?>> collections) {
        this.collections = collections;
    }

    @Override
    public String get() {
        return collections.stream()
                .map(it -> it.name() + shape(it.type()))
                .sorted()
                .collect(Collectors.joining(" ", MEANING + " ", ""));
    }

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
