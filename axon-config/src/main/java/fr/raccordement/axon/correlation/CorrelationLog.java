package fr.raccordement.axon.correlation;

import fr.raccordement.processing.HandlingOrder;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the log lines of whoever handles a message the id of the call that it came from, on
 * whatever thread and node.
 */
@Component
@Order(HandlingOrder.CORRELATION)
public class CorrelationLog implements MessageHandlerInterceptor<Message<?>> {

    /** What the id of a call is named in metadata and in the context of the log. */
    public static final String KEY = "correlationId";

    @Override
    public @Nullable Object handle(UnitOfWork<? extends Message<?>> work, InterceptorChain chain)
            throws Exception {
        var before = MDC.get(KEY);
        var id = id(work.getMessage());
        if (id == null) {
            return chain.proceed();
        }
        MDC.put(KEY, id);
        try {
            return chain.proceed();
        } finally {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }

    /**
     * The id of the call that a message came from. Whoever handles a message whose metadata cannot
     * be read says so, and is heard.
     */
    public static @Nullable String id(Message<?> message) {
        try {
            return message.getMetaData().get(KEY) instanceof String id ? id : null;
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
