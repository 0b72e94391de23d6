package fr.raccordement.axon;

import fr.raccordement.axon.traces.Traces;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Excludes the auto-configurations whose work is done here, those that phone home, and those of
 * traces unless they are asked for.
 */
class UnwantedAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String AXON = "org.axonframework.springboot.autoconfig.";
    private static final String JDBC = "org.springframework.boot.jdbc.autoconfigure.";

    private static final Set<String> UNWANTED =
            Set.of(
                    AXON + "JdbcAutoConfiguration",
                    AXON + "JpaAutoConfiguration",
                    AXON + "JpaEventStoreAutoConfiguration",
                    AXON + "legacyjpa.JpaJavaxAutoConfiguration",
                    AXON + "legacyjpa.JpaJavaxEventStoreAutoConfiguration",
                    AXON + "TransactionAutoConfiguration",
                    AXON + "XStreamAutoConfiguration",
                    AXON + "SecurityAutoConfiguration",
                    AXON + "OpenTelemetryAutoConfiguration",
                    JDBC + "DataSourceAutoConfiguration",
                    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                    "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration");

    private static final List<String> OF_TRACES =
            List.of(
                    "org.springframework.boot.micrometer.tracing.",
                    "org.springframework.boot.opentelemetry.");

    private static final String UPDATE_CHECK = AXON + "UpdateCheckerAutoConfiguration";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var kept = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            kept[i] = isWanted(candidates[i]);
        }
        return kept;
    }

    private boolean isWanted(@Nullable String candidate) {
        if (candidate == null) {
            return true;
        }
        if (OF_TRACES.stream().anyMatch(candidate::startsWith)) {
            return environment != null && Traces.areAskedFor(environment);
        }
        return candidate.equals(UPDATE_CHECK)
                ? updatesAreAskedFor()
                : !UNWANTED.contains(candidate);
    }

    private boolean updatesAreAskedFor() {
        return environment != null
                && "false".equals(environment.getProperty("axon.update-check.disabled"));
    }
}
