package fr.raccordement.graphql.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Exists only where callers authenticate this way. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnAuthenticationMode.Asked.class)
public @interface ConditionalOnAuthenticationMode {

    /** The way of authentication. */
    AuthenticationMode value();

    /** Compares the annotation with the configuration. */
    class Asked implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var wanted =
                    metadata.getAnnotations()
                            .get(ConditionalOnAuthenticationMode.class)
                            .getEnum("value", AuthenticationMode.class);
            return AuthenticationMode.of(context.getEnvironment()) == wanted;
        }
    }
}
