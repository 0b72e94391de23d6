package fr.raccordement.graphql.node;

import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.structure.query.StructureView;
import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** By type of the present, its interface and its past. */
    static final Map<String, Names> ALL =
            Map.of(
                    "Fiche", new Names("EtatDeFiche", "FichePassee"),
                    "Delegation", new Names("EtatDeDelegation", "DelegationPassee"),
                    "RaccordementApi", new Names("EtatDeRaccordementApi", "RaccordementApiPasse"),
                    "Structure", new Names("EtatDeStructure", "StructurePassee"),
                    "Rattachement", new Names("EtatDeRattachement", "RattachementPasse"));

    /** By view, the type of the past states that are answered from it. */
    static final Map<Class<?>, String> BY_VIEW =
            Map.of(
                    FicheView.class, "FichePassee",
                    DelegationView.class, "DelegationPassee",
                    RaccordementApiView.class, "RaccordementApiPasse",
                    StructureView.class, "StructurePassee",
                    RattachementView.class, "RattachementPasse");

    private static final String NODE = "Node";
    private static final String ID = "id";

    /** Of a field that says something of now alone. */
    private static final String PRESENT_ONLY = "presentOnly";

    /**
     * @param state the interface of both
     * @param past the type of past states
     */
    record Names(String state, String past) {}

    /** Which views the past states are answered from, for the report on the schema. */
    public static void inspected(SchemaMappingInspector.Initializer inspector) {
        BY_VIEW.forEach((view, past) -> inspector.classMapping(past, view));
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
        var fields =
                fields(registry, type).stream()
                        .filter(field -> !field.hasDirective(PRESENT_ONLY))
                        .toList();
        registry.add(
                InterfaceTypeDefinition.newInterfaceTypeDefinition()
                        .name(names.state())
                        .description(
                                described(
                                        present + " as it is, or as it was: " + names.past() + "."))
                        .definitions(fields)
                        .build());
        registry.add(
                ObjectTypeDefinition.newObjectTypeDefinition()
                        .name(names.past())
                        .description(
                                described(
                                        present
                                                + " as it was at an instant or after an event, by"
                                                + " the arguments at and version. What it refers"
                                                + " to is shown as it is now, and what only"
                                                + " the present has is not there."))
                        .implementz(named(NODE))
                        .implementz(named(names.state()))
                        .fieldDefinitions(past(fields))
                        .build());
        registry.remove(type);
        registry.add(type.transform(it -> it.implementz(named(names.state()))));
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
