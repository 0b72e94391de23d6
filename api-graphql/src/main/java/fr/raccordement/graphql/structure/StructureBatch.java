package fr.raccordement.graphql.structure;

import fr.raccordement.api.structure.query.FindStructures;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The structures of many things, in one round trip. */
@Component
public class StructureBatch {

    private final Messages messages;

    StructureBatch(Messages messages) {
        this.messages = messages;
    }

    /**
     * The structure of each of these.
     *
     * @param siret which one that is
     */
    public <T> CompletableFuture<Map<T, StructureView>> of(
            List<T> things, Function<T, String> siret) {
        var sirets = things.stream().map(siret).collect(Collectors.toSet());
        return messages.list(new FindStructures(sirets), StructureView.class)
                .thenApply(found -> assign(things, siret, found));
    }

    private static <T> Map<T, StructureView> assign(
            List<T> things, Function<T, String> siret, List<StructureView> found) {
        var bySiret =
                found.stream().collect(Collectors.toMap(StructureView::siret, Function.identity()));
        return things.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                it -> Objects.requireNonNull(bySiret.get(siret.apply(it)))));
    }
}
