package fr.raccordement.axon.traces;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanFactory;

/**
 * Handling an event is a step of the trace that its command is of, while that is young. One that is
 * of no trace begins none, nor does one that is read again much later, as when a view is rebuilt.
 */
final class EventTraces implements EventProcessorSpanFactory {

    /** What the context of a trace is called in messages (W3C Trace Context). */
    private static final String CONTEXT = "traceparent";

    private static final Duration YOUNG = Duration.ofMinutes(2);

    private final SpanFactory spans;
    private final Clock clock;

    EventTraces(SpanFactory spans, Clock clock) {
        this.spans = spans;
        this.clock = clock;
    }

    /** A batch has the events of many calls, so it is of no trace. */
    @Override
    public Span createBatchSpan(boolean streaming, List<? extends EventMessage<?>> events) {
        return NoOpSpanFactory.NoOpSpan.INSTANCE;
    }

    @Override
    public Span createProcessEventSpan(boolean streaming, EventMessage<?> event) {
        return isOfAYoungTrace(event)
                ? spans.createChildHandlerSpan(() -> "EventProcessor.process", event)
                : NoOpSpanFactory.NoOpSpan.INSTANCE;
    }

    /** Whoever handles an event that cannot be read says so, and is heard. */
    private boolean isOfAYoungTrace(EventMessage<?> event) {
        try {
            return event.getMetaData().containsKey(CONTEXT)
                    && event.getTimestamp().isAfter(clock.instant().minus(YOUNG));
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
