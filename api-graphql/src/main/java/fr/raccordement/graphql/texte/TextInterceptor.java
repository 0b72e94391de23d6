package fr.raccordement.graphql.texte;

import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import graphql.ExecutionResult;
import java.util.Objects;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opens what people typed wherever it stands in an answer, or in an update of a subscription; all
 * keys of one are asked for at once (D-262). Who is answered may see it: that was judged before.
 */
@Component
@Order(65)
class TextInterceptor implements WebGraphQlInterceptor {

    private final ContactVault vault;

    TextInterceptor(ContactVault vault) {
        this.vault = vault;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(this::opened);
    }

    private WebGraphQlResponse opened(WebGraphQlResponse response) {
        var result = response.getExecutionResult();
        if (result.getData() instanceof Publisher<?> updates) {
            var opened =
                    Flux.from(updates)
                            .map(it -> it instanceof ExecutionResult one ? opened(one) : it);
            return response.transform(answer -> answer.data(opened));
        }
        var opened = opened(result);
        return opened == result
                ? response
                : response.transform(answer -> answer.data(opened.getData()));
    }

    private ExecutionResult opened(ExecutionResult update) {
        var keys = SealedText.keysIn(update.getData());
        return keys.isEmpty()
                ? update
                : update.transform(answer -> answer.data(data(update, keys)));
    }

    private Object data(ExecutionResult sealed, Set<String> keys) {
        return Objects.requireNonNull(
                SealedText.openAll(vault.ofOneReading(keys), sealed.getData()));
    }
}
