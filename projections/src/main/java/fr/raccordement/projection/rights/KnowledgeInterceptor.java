package fr.raccordement.projection.rights;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.processing.HandlingOrder;
import java.time.Clock;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses with AT_IN_FUTURE every question about how things will stand, whoever asks and whether or
 * not the thing exists (D-155).
 */
@Component
@Order(HandlingOrder.KNOWLEDGE)
public class KnowledgeInterceptor implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    private final Clock clock;

    KnowledgeInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
            throws Exception {
        if (work.getMessage().getPayload() instanceof AsOf question) {
            requirePast(question);
        }
        return chain.proceed();
    }

    /** Wrapped as any refusal of a query, so that it reaches a caller on another node. */
    private void requirePast(AsOf question) {
        try {
            AsOf.requirePast(question.instants(), clock.instant(), question.path());
        } catch (RuleViolatedException refused) {
            throw new QueryExecutionException(refused.getMessage(), refused, refused.refusal());
        }
    }
}
