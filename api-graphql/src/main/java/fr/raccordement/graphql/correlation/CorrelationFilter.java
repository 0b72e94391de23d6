package fr.raccordement.graphql.correlation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The first of all filters: even a request that another one refuses has its id. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = Correlation.from(request.getHeader(Correlation.HEADER));
        request.setAttribute(Correlation.KEY, id);
        response.setHeader(Correlation.HEADER, id);
        MDC.put(Correlation.KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Correlation.KEY);
        }
    }
}
