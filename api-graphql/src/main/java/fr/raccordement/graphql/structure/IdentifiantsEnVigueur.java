package fr.raccordement.graphql.structure;

import fr.raccordement.api.structure.query.FindStructures;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * By what structures are shown that things name by their keys. Every answer that names a structure
 * otherwise than as a {@code Structure} goes through here (D-209).
 */
@Component
public class IdentifiantsEnVigueur {

    private final Messages messages;

    IdentifiantsEnVigueur(Messages messages) {
        this.messages = messages;
    }

    /** The identifier in force of each of these structures; what is no key stays what it is. */
    public CompletableFuture<UnaryOperator<String>> of(Collection<String> keys) {
        if (keys.isEmpty()) {
            return CompletableFuture.completedFuture(UnaryOperator.identity());
        }
        return messages.list(new FindStructures(Set.copyOf(keys)), StructureView.class)
                .thenApply(
                        found -> {
                            var shown =
                                    found.stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            StructureView::siret,
                                                            StructureView::identifiant));
                            return key -> shown.getOrDefault(key, key);
                        });
    }

    /** The same of one. */
    public CompletableFuture<String> of(String key) {
        return of(Set.of(key)).thenApply(shown -> shown.apply(key));
    }
}
