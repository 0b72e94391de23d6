package fr.raccordement.graphql.refusal;

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
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers a body that is no GraphQL request, or a failure around it, as a refusal. */
@Component
class RefusalHandlerExceptionResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG =
            LoggerFactory.getLogger(RefusalHandlerExceptionResolver.class);

    private final HttpRefusals refusals;
    private final String path;

    RefusalHandlerExceptionResolver(
            HttpRefusals refusals, @Value("${spring.graphql.http.path:/graphql}") String path) {
        this.refusals = refusals;
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
        if (failure instanceof AsyncRequestNotUsableException) {
            LOG.debug("The caller has gone", failure);
            return new ModelAndView();
        }
        try {
            refusals.write(refusal(failure), request, response);
        } catch (IOException e) {
            LOG.debug("The caller has gone", e);
        }
        return new ModelAndView();
    }

    private static RequestRefusal refusal(Exception failure) {
        if (failure instanceof HttpMessageConversionException
                || failure instanceof ServerWebInputException
                || failure instanceof IllegalArgumentException) {
            return RequestRefusal.BAD_REQUEST;
        }
        LOG.error("Failure answered to the caller as {}", Correlation.current(), failure);
        return RequestRefusal.INTERNAL;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
