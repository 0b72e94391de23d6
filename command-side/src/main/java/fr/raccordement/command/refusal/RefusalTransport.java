package fr.raccordement.command.refusal;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.processing.HandlingOrder;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a refusal the shape that reaches its sender even from another node: details, no class. */
@Component
@Order(HandlingOrder.REFUSAL)
class RefusalTransport implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain)
            throws Exception {
        try {
            return interceptorChain.proceed();
        } catch (RuleViolatedException refused) {
            throw new CommandExecutionException(refused.getMessage(), refused, refused.refusal());
        } catch (AggregateNotFoundException absent) {
            var refused = Rights.notFound();
            throw new CommandExecutionException(refused.getMessage(), absent, refused.refusal());
        }
    }
}
