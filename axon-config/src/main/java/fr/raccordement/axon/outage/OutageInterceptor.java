package fr.raccordement.axon.outage;

import fr.raccordement.processing.HandlingOrder;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever sent a command or a query that a store is away, and no more of the failure. */
@Component
@Order(HandlingOrder.OUTAGE)
class OutageInterceptor implements MessageHandlerInterceptor<Message<?>> {

    @Override
    public Object handle(UnitOfWork<? extends Message<?>> work, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (Exception failure) {
            var outage = Outages.in(failure);
            throw outage.isPresent() ? outage.get() : failure;
        }
    }
}
