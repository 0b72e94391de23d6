package fr.raccordement.graphql.nullness;

import fr.raccordement.graphql.node.PastTypes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SchemaReport;

/** Null means the default; and what the schema and the program disagree about is warned of. */
@Configuration(proxyBeanMethods = false)
class NullnessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NullnessConfiguration.class);

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    GraphQlSourceBuilderCustomizer nullness() {
        return source ->
                source.typeVisitorsToTransformSchema(List.of(new NeverNull()))
                        .typeVisitors(List.of(new DefaultsForNull()))
                        .inspectSchemaMappings(PastTypes::inspected, NullnessConfiguration::warn);
    }

    private static void warn(SchemaReport report) {
        if (!isEmpty(report)) {
            LOG.warn("The schema is not what the program serves: {}", report);
        }
    }

    /** Whether schema and program agree in everything. */
    static boolean isEmpty(SchemaReport report) {
        return report.unmappedFields().isEmpty()
                && report.unmappedRegistrations().isEmpty()
                && report.unmappedArguments().isEmpty()
                && report.skippedTypes().isEmpty()
                && report.fieldNullnessErrors().isEmpty()
                && report.argumentNullnessErrors().isEmpty();
    }
}
