package fr.raccordement.axon.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.slf4j.MDC;

/** Each span has the correlation id of the call that it belongs to, as log lines and answers do. */
final class CorrelatedSpans implements SpanProcessor {

    static final AttributeKey<String> ATTRIBUTE =
            AttributeKey.stringKey("raccordement.correlation_id");

    private static final String KEY = "correlationId";

    /** Of the call that a message came from. */
    static Optional<String> of(Message<?> message) {
        try {
            return Optional.ofNullable(message.getMetaData().get(KEY)).map(String::valueOf);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        var id = MDC.get(KEY);
        if (id != null && span.getAttribute(ATTRIBUTE) == null) {
            span.setAttribute(ATTRIBUTE, id);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
