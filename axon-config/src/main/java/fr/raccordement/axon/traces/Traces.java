package fr.raccordement.axon.traces;

import java.util.Map;
import org.springframework.core.env.Environment;

/** Whether traces are asked for, and where they go. */
public final class Traces {

    /** The setting that names the receiver; without, nothing is traced. */
    static final String ADDRESS = "raccordement.traces.adresse";

    /** Observed field by field only for a trace: nobody watches so many figures (D-249). */
    private static final String FETCHERS = "management.observations.enable.graphql.datafetcher";

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private Traces() {}

    public static boolean areAskedFor(Environment environment) {
        return !environment.getProperty(ADDRESS, "").isBlank();
    }

    /** What our setting comes to in those of the framework. */
    public static Map<String, Object> settings(Environment environment) {
        return areAskedFor(environment)
                ? Map.of(ENDPOINT, environment.getRequiredProperty(ADDRESS).strip())
                : Map.of(FETCHERS, "false");
    }
}
