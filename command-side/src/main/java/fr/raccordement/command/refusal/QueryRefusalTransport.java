package fr.raccordement.command.refusal;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.processing.HandlingOrder;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * As {@link RefusalTransport}, for a question that another node refuses, where any are asked
 * (D-092).
 */
@Component
@Order(HandlingOrder.REFUSAL)
class QueryRefusalTransport implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    @Override
    public Object handle(
            UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain interceptorChain)
            throws Exception {
        try {
            return interceptorChain.proceed();
        } catch (RuleViolatedException refused) {
            throw new QueryExecutionException(refused.getMessage(), refused, refused.refusal());
        }
    }
}
