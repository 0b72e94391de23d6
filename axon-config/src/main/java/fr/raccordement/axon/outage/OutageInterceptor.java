package fr.raccordement.axon.outage;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells whoever sent a command or a query that a store is away, and no more of the failure. */
@Component
class OutageInterceptor implements MessageHandlerInterceptor<Message<?>> {

    @Autowired
    void registerOn(CommandBus commands, QueryBus queries) {
        commands.registerHandlerInterceptor(this);
        queries.registerHandlerInterceptor(this);
    }

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
