package fr.raccordement.axon.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/**
 * Sends spans without the messages of failures, which may quote what was sent: of a failure its
 * type alone leaves the program (D-089).
 *
 * @param receiver of all else
 */
record MessagelessExporter(SpanExporter receiver) implements SpanExporter {

    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return receiver.export(spans.stream().<SpanData>map(Messageless::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return receiver.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return receiver.shutdown();
    }

    private static final class Messageless extends DelegatingSpanData {

        Messageless(SpanData span) {
            super(span);
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }

        @Override
        public List<EventData> getEvents() {
            return super.getEvents().stream().map(Messageless::withoutMessage).toList();
        }

        private static EventData withoutMessage(EventData event) {
            var type = event.getAttributes().get(TYPE);
            return type == null
                    ? event
                    : EventData.create(
                            event.getEpochNanos(), event.getName(), Attributes.of(TYPE, type));
        }
    }
}
