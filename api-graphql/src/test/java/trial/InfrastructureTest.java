package trial;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test against {@link InfrastructureApplication} on a real port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(Client.class)
@SpringBootTest(
        classes = InfrastructureApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trial.without-stores=true",
            "raccordement.portail.fichiers=classpath:portail-essai/",
            "management.endpoint.health.group.readiness.include=readinessState",
            "management.endpoint.health.group.liveness.include=livenessState",
            "management.health.diskspace.enabled=false",
            "spring.graphql.schema.locations=classpath:graphql-infrastructure/"
        })
public @interface InfrastructureTest {}
