package fr.raccordement.graphql.nullness;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/**
 * The schema and the program say the same of every argument and of every field of every input: what
 * is required or has a default is never null, all else may be.
 */
class ContractTest {

    private static final TypeDefinitionRegistry SCHEMA = schema();
    private static final Map<String, Map<String, Map<String, InputValueDefinition>>> ARGUMENTS =
            arguments();

    private final TreeSet<String> wrong = new TreeSet<>();
    private final TreeSet<String> compared = new TreeSet<>();

    @Test
    void schema_and_program_say_the_same_of_null() {
        controllers().flatMap(it -> Arrays.stream(it.getDeclaredMethods())).forEach(this::compare);

        assertThat(wrong).isEmpty();
        assertThat(compared)
                .contains(
                        "Query.fiches(first)",
                        "Subscription.ficheHistory(afterSequence)",
                        "DeclareRaccordementApiInput.environnement",
                        "ReseauAs2Input.mdn",
                        "ValiditeInput.du")
                .containsAll(
                        SCHEMA.getTypes(InputObjectTypeDefinition.class).stream()
                                .flatMap(
                                        input ->
                                                input.getInputValueDefinitions().stream()
                                                        .map(
                                                                it ->
                                                                        input.getName()
                                                                                + "."
                                                                                + it.getName()))
                                .toList());
    }

    private void compare(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class);
        if (mapping == null) {
            return;
        }
        var field = mapping.field().isEmpty() ? method.getName() : mapping.field();
        var arguments = ARGUMENTS.get(mapping.typeName()).getOrDefault(field, Map.of());
        for (int i = 0; i < method.getParameterCount(); i++) {
            var parameter = new MethodParameter(method, i);
            var given = parameter.getParameterAnnotation(Argument.class);
            if (given != null) {
                var name =
                        given.name().isEmpty() ? method.getParameters()[i].getName() : given.name();
                compare(
                        mapping.typeName() + "." + field + "(" + name + ")",
                        arguments.get(name),
                        parameter);
            }
        }
    }

    private void compare(String where, InputValueDefinition said, MethodParameter given) {
        if (!compared.add(where)) {
            return;
        }
        var neverNull = said.getType() instanceof NonNullType || said.getDefaultValue() != null;
        if (neverNull != (Nullness.forMethodParameter(given) == Nullness.NON_NULL)) {
            wrong.add(where + (neverNull ? " is never null" : " may be null"));
        }
        compare(where, said.getType(), ResolvableType.forMethodParameter(given));
    }

    private void compare(String where, Type<?> said, ResolvableType given) {
        switch (said) {
            case NonNullType required -> compare(where, required.getType(), given);
            case ListType list -> {
                assertThat(Collection.class).as(where).isAssignableFrom(given.toClass());
                if (!(list.getType() instanceof NonNullType)) {
                    wrong.add(where + " admits null in the list");
                }
                compare(where, list.getType(), given.getGeneric(0));
            }
            case TypeName name -> {
                var input = SCHEMA.getTypeOrNull(name.getName(), InputObjectTypeDefinition.class);
                if (input != null) {
                    compare(input, given.toClass());
                }
            }
            default -> throw new AssertionError(said);
        }
    }

    private void compare(InputObjectTypeDefinition input, Class<?> record) {
        var components =
                Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
        var fields =
                input.getInputValueDefinitions().stream()
                        .map(InputValueDefinition::getName)
                        .toList();
        assertThat(components).as(record + " binds " + input.getName()).containsAll(fields);
        var constructor = record.getDeclaredConstructors()[0];
        for (var field : input.getInputValueDefinitions()) {
            compare(
                    input.getName() + "." + field.getName(),
                    field,
                    new MethodParameter(constructor, components.indexOf(field.getName())));
        }
    }

    private static Stream<Class<?>> controllers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scan.findCandidateComponents("fr.raccordement").stream()
                .map(it -> ClassUtils.resolveClassName(it.getBeanClassName(), null));
    }

    private static Map<String, Map<String, Map<String, InputValueDefinition>>> arguments() {
        var extensions =
                SCHEMA.objectTypeExtensions().values().stream()
                        .flatMap(List<ObjectTypeExtensionDefinition>::stream);
        return Stream.concat(SCHEMA.getTypes(ObjectTypeDefinition.class).stream(), extensions)
                .collect(
                        Collectors.groupingBy(
                                ObjectTypeDefinition::getName,
                                Collectors.flatMapping(
                                        it -> it.getFieldDefinitions().stream(),
                                        Collectors.toMap(
                                                it -> it.getName(),
                                                it ->
                                                        it.getInputValueDefinitions().stream()
                                                                .collect(
                                                                        Collectors.toMap(
                                                                                InputValueDefinition
                                                                                        ::getName,
                                                                                value ->
                                                                                        value))))));
    }

    private static TypeDefinitionRegistry schema() {
        var all = new TypeDefinitionRegistry();
        try (var files = Files.list(Path.of("src/main/resources/graphql"))) {
            for (var file : files.toList()) {
                all.merge(new SchemaParser().parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }
}
