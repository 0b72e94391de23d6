package fr.raccordement.axon.traces;

import fr.raccordement.axon.correlation.CorrelationLog;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.slf4j.MDC;

/** Each span has the correlation id of the call that it belongs to, as log lines and answers do. */
final class CorrelatedSpans implements SpanProcessor {

    static final AttributeKey<String> ATTRIBUTE =
            AttributeKey.stringKey("raccordement.correlation_id");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        var id = MDC.get(CorrelationLog.KEY);
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
