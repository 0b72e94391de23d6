package fr.raccordement.graphql.node;

import static java.util.stream.Collectors.toSet;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Adds to the schema, for each type that has a past, a type of its past states and the interface of
 * both. They have the fields of the type, so that what is asked of the present can be asked of the
 * past, but for those that are {@code @presentOnly}; the {@code id} of a past state is its own. So
 * a cache that knows things by type and identifier mixes neither past and present nor two pasts
 * (D-147).
 */
public final class PastTypes implements TypeDefinitionConfigurer {

    private static final String NODE = "Node";
    private static final String ID = "id";

    /** Of a field that says something of now alone. */
    private static final String PRESENT_ONLY = "presentOnly";

    /** What the past of each kind shows, once the schema was read. */
    private final Map<PastKind<?>, Set<String>> shown = new HashMap<>();

    /** Which views the past states are answered from, for the report on the schema. */
    public static void inspected(SchemaMappingInspector.Initializer inspector) {
        PastKind.ALL.forEach(kind -> inspector.classMapping(kind.past(), kind.view()));
    }

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        PastKind.ALL.forEach(kind -> add(registry, kind));
    }

    /** The fields of past states, of a kind that the schema has. */
    Set<String> shown(PastKind<?> kind) {
        return shown.getOrDefault(kind, Set.of());
    }

    private void add(TypeDefinitionRegistry registry, PastKind<?> kind) {
        var present = kind.present();
        var type = (ObjectTypeDefinition) registry.getTypeOrNull(present);
        if (type == null) {
            return;
        }
        var fields =
                fields(registry, type).stream()
                        .filter(field -> !field.hasDirective(PRESENT_ONLY))
                        .toList();
        shown.put(kind, fields.stream().map(FieldDefinition::getName).collect(toSet()));
        registry.add(
                InterfaceTypeDefinition.newInterfaceTypeDefinition()
                        .name(kind.state())
                        .description(
                                described(
                                        present + " as it is, or as it was: " + kind.past() + "."))
                        .definitions(fields)
                        .build());
        registry.add(
                ObjectTypeDefinition.newObjectTypeDefinition()
                        .name(kind.past())
                        .description(
                                described(
                                        present
                                                + " as it was at an instant or after an event, by"
                                                + " the arguments at and version. What it refers"
                                                + " to is shown as it is now, and what only"
                                                + " the present has is not there."))
                        .implementz(named(NODE))
                        .implementz(named(kind.state()))
                        .fieldDefinitions(past(fields))
                        .build());
        registry.remove(type);
        registry.add(type.transform(it -> it.implementz(named(kind.state()))));
    }

    /** Those of the type and of what extends it, by name. */
    private static List<FieldDefinition> fields(
            TypeDefinitionRegistry registry, ObjectTypeDefinition type) {
        var all = new LinkedHashMap<String, FieldDefinition>();
        type.getFieldDefinitions().forEach(field -> all.put(field.getName(), field));
        registry.objectTypeExtensions().getOrDefault(type.getName(), List.of()).stream()
                .flatMap(extension -> extension.getFieldDefinitions().stream())
                .forEach(field -> all.put(field.getName(), field));
        return List.copyOf(all.values());
    }

    private static List<FieldDefinition> past(List<FieldDefinition> fields) {
        return fields.stream()
                .map(
                        field ->
                                field.getName().equals(ID)
                                        ? field.transform(
                                                it ->
                                                        it.description(
                                                                described(
                                                                        "The identifier of this"
                                                                            + " state: that of the"
                                                                            + " thing, @, the"
                                                                            + " version. No"
                                                                            + " argument takes"
                                                                            + " it.")))
                                        : field)
                .toList();
    }

    private static TypeName named(String name) {
        return TypeName.newTypeName(name).build();
    }

    private static Description described(String text) {
        return new Description(text, null, false);
    }
}
