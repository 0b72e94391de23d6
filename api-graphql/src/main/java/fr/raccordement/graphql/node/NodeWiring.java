package fr.raccordement.graphql.node;

import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.structure.query.StructureView;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Wires what {@link PastTypes} adds: a past state answers as the present does but for its
 * identifiers, and it is one wherever the past was asked for.
 */
final class NodeWiring implements RuntimeWiringConfigurer {

    private static final String ID = "id";
    private static final String NODE_ID = "nodeId";

    /** The fields that the schema marks {@code @presentOnly}. */
    private static final Set<String> PRESENT_ONLY =
            Set.of("manques", "delegationsActives", "avertissements", "ecrans");

    /** Others are named by what they are of, then as now. */
    private static final Set<String> HAVING_ID =
            Set.of("FichePassee", "DelegationPassee", "RaccordementApiPasse");

    private final Map<String, Function<Object, String>> present =
            Map.of(
                    "Fiche", it -> ((FicheView) it).id(),
                    "Delegation", it -> ((DelegationView) it).id(),
                    "Structure", it -> ((StructureView) it).siret(),
                    "Rattachement", it -> name((RattachementView) it),
                    "RaccordementApi", it -> ((RaccordementApiView) it).id(),
                    "InterfaceCode", it -> ((InterfaceCodeView) it).code(),
                    "Export", it -> ((ExportView) it).id());

    private final Map<String, Function<Object, PastId>> past =
            Map.of(
                    "FichePassee",
                    it -> {
                        var fiche = (FicheView) it;
                        return new PastId(fiche.id(), fiche.version());
                    },
                    "DelegationPassee",
                    it -> {
                        var delegation = (DelegationView) it;
                        return new PastId(delegation.id(), delegation.version());
                    },
                    "RaccordementApiPasse",
                    it -> {
                        var raccordement = (RaccordementApiView) it;
                        return new PastId(raccordement.id(), raccordement.version());
                    },
                    "StructurePassee",
                    it -> {
                        var structure = (StructureView) it;
                        return new PastId(structure.siret(), structure.version());
                    },
                    "RattachementPasse",
                    it -> {
                        var rattachement = (RattachementView) it;
                        return new PastId(name(rattachement), rattachement.version());
                    });

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        var fetchers = wiring.build().getDataFetchers();
        PastTypes.ALL.forEach(
                (type, names) -> {
                    var ofThen = new HashMap<>(fetchers.getOrDefault(type, Map.of()));
                    ofThen.keySet().removeAll(PRESENT_ONLY);
                    ofThen.computeIfPresent("enService", (_, _) -> NodeWiring::wasEnService);
                    wiring.type(names.past(), it -> it.dataFetchers(ofThen));
                    wiring.type(names.state(), it -> it.typeResolver(stateOf(type, names)));
                });
        present.forEach(
                (type, id) -> wiring.type(type, it -> it.dataFetcher(NODE_ID, node(type, id))));
        past.forEach(
                (type, id) ->
                        wiring.type(
                                type,
                                it ->
                                        it.dataFetcher(
                                                NODE_ID,
                                                node(type, thing -> id.apply(thing).id()))));
        HAVING_ID.forEach(
                type -> {
                    var id = Objects.requireNonNull(past.get(type));
                    wiring.type(type, it -> it.dataFetcher(ID, asked -> of(asked, id).id()));
                });
        wiring.type("EtatPasse", it -> it.typeResolver(NodeWiring::past));
        wiring.type("Node", it -> it.typeResolver(NodeWiring::node));
    }

    private static String name(RattachementView rattachement) {
        return new HabilitationId(rattachement.structure(), rattachement.utilisateur()).name();
    }

    private static boolean wasEnService(DataFetchingEnvironment asked) {
        FicheView fiche = Objects.requireNonNull(asked.getSource());
        return fiche.enService(Objects.requireNonNull(PastInstant.of(asked, fiche.modifieeLe())));
    }

    private static DataFetcher<String> node(String type, Function<Object, String> id) {
        return asked ->
                new NodeId(type, id.apply(Objects.requireNonNull(asked.getSource()))).text();
    }

    private static TypeResolver stateOf(String type, PastTypes.Names names) {
        return asked -> {
            var arguments = asked.getArguments();
            var isPast = arguments.get("at") != null || arguments.get("version") != null;
            return object(asked, isPast ? names.past() : type);
        };
    }

    private static PastId of(DataFetchingEnvironment asked, Function<Object, PastId> id) {
        return id.apply(Objects.requireNonNull(asked.getSource()));
    }

    private static GraphQLObjectType past(TypeResolutionEnvironment asked) {
        Object state = asked.getObject();
        return object(asked, Objects.requireNonNull(PastTypes.BY_VIEW.get(state.getClass())));
    }

    private static GraphQLObjectType node(TypeResolutionEnvironment asked) {
        var nodeId = NodeId.parse(String.valueOf(asked.getArguments().get(NODE_ID)));
        return object(asked, nodeId.type());
    }

    private static GraphQLObjectType object(TypeResolutionEnvironment asked, String type) {
        return Objects.requireNonNull(asked.getSchema().getObjectType(type));
    }
}
