package fr.raccordement.graphql.refus;

import fr.raccordement.graphql.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A body that is not a GraphQL request, or a failure around it, is refused like everything else.
 */
@Component
class RefusHandlerExceptionResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(RefusHandlerExceptionResolver.class);

    private final RefusHttp refus;
    private final String path;

    RefusHandlerExceptionResolver(
            RefusHttp refus, @Value("${spring.graphql.http.path:/graphql}") String path) {
        this.refus = refus;
        this.path = path;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (!path.equals(request.getRequestURI())) {
            return null;
        }
        try {
            refus.write(refus(failure), request, response);
        } catch (IOException e) {
            LOG.debug("The caller has gone", e);
        }
        return new ModelAndView();
    }

    private static Refus refus(Exception failure) {
        if (failure instanceof HttpMessageConversionException
                || failure instanceof ServerWebInputException
                || failure instanceof IllegalArgumentException) {
            return Refus.BAD_REQUEST;
        }
        LOG.error("Failure told to the caller as {}", Correlation.current(), failure);
        return Refus.INTERNAL;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
