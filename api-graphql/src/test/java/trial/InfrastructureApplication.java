package trial;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The infrastructure of the module around a schema of a few fields; no domain, no store. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "essai",
    "fr.raccordement.graphql.appel",
    "fr.raccordement.graphql.correlation",
    "fr.raccordement.graphql.diffusion",
    "fr.raccordement.graphql.graphiql",
    "fr.raccordement.graphql.limites",
    "fr.raccordement.graphql.refus",
    "fr.raccordement.graphql.scalaire",
    "fr.raccordement.graphql.securite",
    "fr.raccordement.graphql.socket"
})
public class InfrastructureApplication {}
