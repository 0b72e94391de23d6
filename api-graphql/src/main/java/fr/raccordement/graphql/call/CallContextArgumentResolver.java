package fr.raccordement.graphql.call;

import fr.raccordement.api.acteur.Actor;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/**
 * Controllers take a {@link CallContext} or an {@link Actor}; without one, {@code UNAUTHENTICATED}.
 */
@Component
class CallContextArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CallContext.class
                || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        var call = CallContext.of(environment.getGraphQlContext());
        return parameter.getParameterType() == Actor.class ? call.actor() : call;
    }
}
