package fr.raccordement.graphql.refusal;

import fr.raccordement.graphql.correlation.Correlation;
import fr.raccordement.graphql.correlation.PreferredLanguage;
import fr.raccordement.graphql.refusal.RefusalErrors.Location;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers why a field or a subscription failed: a refusal with its code, else {@code INTERNAL};
 * with the correlation id under which the call is found.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalResolver implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalResolver.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(
            Throwable failure, DataFetchingEnvironment environment) {
        var written = environment.getField().getSourceLocation();
        var location =
                new Location(
                        environment.getExecutionStepInfo().getPath().toList(),
                        written == null ? null : List.of(written));
        var correlationId = Correlation.of(environment.getGraphQlContext());
        var language = environment.getLocale();
        var found =
                FailureTranslation.isOfEngine(failure)
                        ? ArgumentErrors.of(environment)
                        : List.<ValueError>of();
        return Mono.just(
                List.of(
                        found.isEmpty()
                                ? of(failure, correlationId, language, location)
                                : ofArguments(found, correlationId, language, location)));
    }

    private static GraphQLError ofArguments(
            List<ValueError> found, String correlationId, Locale language, Location location) {
        return RefusalErrors.traced(
                new EngineErrorCodes(correlationId, language).ofVariables(found, location),
                correlationId);
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure) {
        return Mono.deferContextual(
                context ->
                        Mono.just(
                                List.of(
                                        of(
                                                failure,
                                                Correlation.of(context),
                                                PreferredLanguage.of(context),
                                                Location.NONE))));
    }

    static GraphQLError of(
            Throwable failure, String correlationId, Locale language, Location location) {
        return RefusalErrors.traced(
                untraced(failure, correlationId, language, location), correlationId);
    }

    private static GraphQLError untraced(
            Throwable failure, String correlationId, Locale language, Location location) {
        var exceeded = LimitExceededException.in(failure);
        if (exceeded.isPresent()) {
            var refusal = exceeded.get().refusal();
            return RefusalErrors.of(
                    refusal.code(),
                    RefusalErrors.in(refusal.texte(), language),
                    exceeded.get().extensions(),
                    location);
        }
        return FailureTranslation.of(failure)
                .map(refusal -> RefusalErrors.of(refusal, language, location))
                .orElseGet(() -> internal(failure, correlationId, language, location));
    }

    private static GraphQLError internal(
            Throwable failure, String correlationId, Locale language, Location location) {
        LOG.error("Failure answered to the caller as {}", correlationId, failure);
        return RefusalErrors.internal(correlationId, language, location);
    }
}
