package fr.raccordement.graphql.traces;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Where there are traces, each request over HTTP is observed but those of probes and scrapers. What
 * these lead to is then in the middle of nothing, and begins no trace either (D-252).
 */
@Component
@ConditionalOnProperty("raccordement.traces.adresse")
final class TracedRequests implements ObservationPredicate {

    private final String operations;

    /**
     * @param operations the path under which the program is watched
     */
    TracedRequests(@Value("${management.endpoints.web.base-path:/actuator}") String operations) {
        this.operations = operations;
    }

    @Override
    public boolean test(String name, Observation.Context context) {
        return !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() instanceof HttpServletRequest carrier
                && isOperation(carrier.getRequestURI()));
    }

    private boolean isOperation(String path) {
        return path.equals(operations) || path.startsWith(operations + "/");
    }
}
