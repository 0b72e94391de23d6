package trial;

import clock.MovableClock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The infrastructure of the module around a schema of a few fields; no domain, no store. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "trial",
    "fr.raccordement.graphql.call",
    "fr.raccordement.graphql.correlation",
    "fr.raccordement.graphql.broadcast",
    "fr.raccordement.graphql.graphiql",
    "fr.raccordement.graphql.limits",
    "fr.raccordement.graphql.nullness",
    "fr.raccordement.graphql.portal",
    "fr.raccordement.graphql.refusal",
    "fr.raccordement.graphql.scalar",
    "fr.raccordement.graphql.schema",
    "fr.raccordement.graphql.security",
    "fr.raccordement.graphql.socket",
    "fr.raccordement.graphql.text",
    "fr.raccordement.graphql.transport"
})
public class InfrastructureApplication {

    /** The machine's, until a test moves it. */
    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
