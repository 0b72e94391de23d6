package fr.raccordement.graphql.node;

import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Wires what {@link PastTypes} adds: a past state answers as the present does but for its
 * identifiers, and it is one wherever the past was asked for.
 */
final class NodeWiring implements RuntimeWiringConfigurer {

    private static final String ID = "id";
    private static final String NODE_ID = "nodeId";

    /** Things without a past that have a name among all. */
    private static final Map<String, Function<Object, String>> WITHOUT_PAST =
            Map.of(
                    "InterfaceCode", it -> ((InterfaceCodeView) it).code(),
                    "Export", it -> ((ExportView) it).id());

    private final PastTypes types;

    NodeWiring(PastTypes types) {
        this.types = types;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        PastKind.ALL.forEach(
                kind -> {
                    answerOfThen(wiring, kind);
                    named(wiring, kind.present(), it -> kind.idOf(it).thing());
                    named(wiring, kind.past(), it -> kind.idOf(it).id());
                    wiring.type(kind.state(), it -> it.typeResolver(stateOf(kind)));
                });
        WITHOUT_PAST.forEach((type, id) -> named(wiring, type, id));
        wiring.type("EtatPasse", it -> it.typeResolver(NodeWiring::past));
        wiring.type("Node", it -> it.typeResolver(NodeWiring::node));
    }

    /** A past state is answered field by field as the present is, as far as it has the field. */
    private void answerOfThen(RuntimeWiring.Builder wiring, PastKind<?> kind) {
        var shown = types.shown(kind);
        var ofNow = wiring.build().getDataFetchers();
        var ofThen = new HashMap<>(ofNow.getOrDefault(kind.present(), Map.of()));
        ofThen.keySet().retainAll(shown);
        ofThen.computeIfPresent("enService", (_, _) -> NodeWiring::wasEnService);
        if (shown.contains(ID)) {
            ofThen.put(ID, asked -> kind.idOf(Objects.requireNonNull(asked.getSource())).id());
        }
        wiring.type(kind.past(), it -> it.dataFetchers(ofThen));
    }

    private static void named(
            RuntimeWiring.Builder wiring, String type, Function<Object, String> id) {
        DataFetcher<String> nodeId =
                asked ->
                        new NodeId(type, id.apply(Objects.requireNonNull(asked.getSource())))
                                .text();
        wiring.type(type, it -> it.dataFetcher(NODE_ID, nodeId));
    }

    private static boolean wasEnService(DataFetchingEnvironment asked) {
        FicheView fiche = Objects.requireNonNull(asked.getSource());
        return fiche.enService(Objects.requireNonNull(PastInstant.of(asked, fiche.modifieeLe())));
    }

    private static TypeResolver stateOf(PastKind<?> kind) {
        return asked -> {
            var arguments = asked.getArguments();
            var isPast = arguments.get("at") != null || arguments.get("version") != null;
            return object(asked, isPast ? kind.past() : kind.present());
        };
    }

    private static GraphQLObjectType past(TypeResolutionEnvironment asked) {
        var kind =
                PastKind.ALL.stream()
                        .filter(it -> it.view().isInstance(asked.getObject()))
                        .findFirst();
        return object(asked, kind.orElseThrow().past());
    }

    private static GraphQLObjectType node(TypeResolutionEnvironment asked) {
        var nodeId = NodeId.parse(String.valueOf(asked.getArguments().get(NODE_ID)));
        return object(asked, nodeId.type());
    }

    private static GraphQLObjectType object(TypeResolutionEnvironment asked, String type) {
        return Objects.requireNonNull(asked.getSchema().getObjectType(type));
    }
}
