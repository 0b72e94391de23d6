package fr.raccordement.graphql.structure;

import fr.raccordement.api.structure.query.FindStructures;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The structures that things of an answer name by SIRET, in one round trip: the parameter {@code
 * DataLoader<String, StructureView> structures} of a field. Nothing is kept between two: a mutation
 * that follows in the same request, and each event of a subscription, has the names of its time.
 */
@Component
class StructureLoader {

    private static final String NAME = "structures";

    StructureLoader(Messages messages, BatchLoaderRegistry loaders) {
        loaders.<String, StructureView>forName(NAME)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(
                        (sirets, _) ->
                                Mono.fromFuture(
                                                messages.list(
                                                        new FindStructures(sirets),
                                                        StructureView.class))
                                        .map(
                                                found ->
                                                        found.stream()
                                                                .collect(
                                                                        Collectors.toMap(
                                                                                StructureView
                                                                                        ::siret,
                                                                                Function
                                                                                        .identity()))));
    }
}
