package fr.raccordement.axon.traces;

import fr.raccordement.axon.correlation.CorrelationLog;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.tracing.SpanAttributesProvider;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** How messages are traced, and what of it leaves the program. */
@Configuration(proxyBeanMethods = false)
@Conditional(TracesConfiguration.AskedFor.class)
class TracesConfiguration {

    @Bean
    SpanFactory spanFactory(OpenTelemetry telemetry) {
        return OpenTelemetrySpanFactory.builder()
                .tracer(telemetry.getTracer("org.axonframework"))
                .contextPropagators(telemetry.getPropagators().getTextMapPropagator())
                .build();
    }

    @Bean
    EventProcessorSpanFactory eventProcessorSpanFactory(SpanFactory spans, Clock clock) {
        return new EventTraces(spans, clock);
    }

    @Bean
    SpanAttributesProvider correlationOfMessages() {
        return message ->
                Optional.ofNullable(CorrelationLog.id(message))
                        .map(id -> Map.of(CorrelatedSpans.ATTRIBUTE.getKey(), id))
                        .orElse(Map.of());
    }

    @Bean
    SpanProcessor correlatedSpans() {
        return new CorrelatedSpans();
    }

    @Bean
    Sampler tracesWithABeginning(
            @Value("${management.tracing.sampling.probability}") double probability) {
        return Sampler.parentBased(new BeginningSampler(Sampler.traceIdRatioBased(probability)));
    }

    @Bean
    SpanExporters exportersWithoutMessages(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters
                        .orderedStream()
                        .map(MessagelessExporter::new)
                        .toArray(SpanExporter[]::new));
    }

    static final class AskedFor implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Traces.areAskedFor(context.getEnvironment());
        }
    }
}
