package fr.raccordement.graphql.node;

import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.fiche.query.FicheView;
import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Adds to the schema, for each type that has a past, a type of its past states and the interface of
 * both. They have the fields of the type, so that what is asked of the present can be asked of the
 * past; the {@code id} of a past state is its own. So a cache that knows things by type and
 * identifier mixes neither past and present nor two pasts (D-147).
 */
public final class PastTypes implements TypeDefinitionConfigurer {

    /** By type of the present, its interface and its past. */
    static final Map<String, Names> ALL =
            Map.of(
                    "Fiche", new Names("EtatDeFiche", "FichePassee"),
                    "Delegation", new Names("EtatDeDelegation", "DelegationPassee"));

    /** What is asked of the present alone, by type: nobody recorded what it was then (D-202). */
    static final Map<String, Set<String>> OF_NOW =
            Map.of(
                    "Fiche", Set.of("manques", "delegationsActives"),
                    "Delegation", Set.of("attentes"));

    private static final String NODE = "Node";
    private static final String NODE_ID = "nodeId";
    private static final String ID = "id";

    /**
     * @param state the interface of both
     * @param past the type of past states
     */
    record Names(String state, String past) {}

    /** Which views the past states are answered from, for the report on the schema. */
    public static void inspected(SchemaMappingInspector.Initializer inspector) {
        inspector
                .classMapping("FichePassee", FicheView.class)
                .classMapping("DelegationPassee", DelegationView.class);
    }

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        ALL.forEach((present, names) -> add(registry, present, names));
    }

    private static void add(TypeDefinitionRegistry registry, String present, Names names) {
        var type = (ObjectTypeDefinition) registry.getTypeOrNull(present);
        if (type == null) {
            return;
        }
        var all = fields(registry, type);
        var fields = all.stream().map(it -> ofNow(present, it)).toList();
        registry.add(
                InterfaceTypeDefinition.newInterfaceTypeDefinition()
                        .name(names.state())
                        .description(
                                described(
                                        present + " as it is, or as it was: " + names.past() + "."))
                        .definitions(without(NODE_ID, fields))
                        .build());
        registry.add(
                ObjectTypeDefinition.newObjectTypeDefinition()
                        .name(names.past())
                        .description(
                                described(
                                        present
                                                + " as it was at an instant or after an event, by"
                                                + " the arguments at and version. What it refers"
                                                + " to is shown as it is now."))
                        .implementz(named(NODE))
                        .implementz(named(names.state()))
                        .fieldDefinitions(past(fields))
                        .build());
        registry.remove(type);
        registry.add(type.transform(it -> it.implementz(named(names.state()))));
    }

    /** Null of a past state, where it is of now; not null of the present, as its type says. */
    private static FieldDefinition ofNow(String present, FieldDefinition field) {
        return OF_NOW.getOrDefault(present, Set.of()).contains(field.getName())
                        && field.getType() instanceof NonNullType known
                ? field.transform(
                        it ->
                                it.type(known.getType())
                                        .description(
                                                described(text(field) + "\nNull of a past state.")))
                : field;
    }

    private static String text(FieldDefinition field) {
        var description = field.getDescription();
        return description == null ? "" : description.getContent().strip();
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

    private static List<FieldDefinition> without(String name, List<FieldDefinition> fields) {
        return fields.stream().filter(field -> !field.getName().equals(name)).toList();
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
        return new Description(text, null, text.contains("\n"));
    }
}
