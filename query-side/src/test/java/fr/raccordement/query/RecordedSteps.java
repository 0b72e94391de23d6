package fr.raccordement.query;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.Span;

/** The steps of traces that events were handled in. */
public final class RecordedSteps implements EventProcessorSpanFactory {

    /** A step that has ended. */
    public record Step(String name, String event) {}

    public final List<Step> ended = new CopyOnWriteArrayList<>();

    @Override
    public Span createBatchSpan(boolean streaming, List<? extends EventMessage<?>> events) {
        return NoOpSpanFactory.NoOpSpan.INSTANCE;
    }

    @Override
    public Span createProcessEventSpan(boolean streaming, EventMessage<?> event) {
        return new RecordedSpan(event);
    }

    private final class RecordedSpan implements Span {

        private final EventMessage<?> event;
        private String name = "";

        RecordedSpan(EventMessage<?> event) {
            this.event = event;
        }

        @Override
        public Span start() {
            return this;
        }

        @Override
        public void end() {
            ended.add(new Step(name, event.getIdentifier()));
        }

        @Override
        public Span recordException(Throwable failure) {
            return this;
        }

        @Override
        public Span addAttribute(String key, String value) {
            name = value;
            return this;
        }
    }
}
