package fr.raccordement.graphql.transport;

import fr.raccordement.graphql.limits.LimitProperties;
import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses with {@code UNAVAILABLE} what could not be answered within its time before it is asked
 * who sends it, so that refusing costs next to nothing (D-283). What has a long body, or one of
 * which nobody says how long it is, or no JSON, is judged by {@link GraphQlHttpFilter} instead,
 * once it is known who sends it and all of it is there: nobody holds a place while sending.
 */
class AdmissionFilter extends OncePerRequestFilter {

    /** Of a body that is read of anybody, in bytes. */
    private static final int LONGEST = 8 * 1024;

    private final GraphQlAddress address;
    private final LimitProperties limits;
    private final GetOperation operations;
    private final AdmittedChain admitted;
    private final HttpRefusals refusals;

    AdmissionFilter(
            GraphQlAddress address,
            LimitProperties limits,
            GetOperation operations,
            AdmittedChain admitted,
            HttpRefusals refusals) {
        this.address = address;
        this.limits = limits;
        this.operations = operations;
        this.admitted = admitted;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !address.isOf(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("GET".equals(request.getMethod())) {
            judge(operations.body(request), request, response, chain);
        } else if (isShort(request)) {
            var body = BoundedBody.read(request, limits);
            judge(body, new ReadRequest(request, body.bytes()), response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isShort(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return "POST".equals(request.getMethod())
                && length >= 0
                && length <= LONGEST
                && GraphQlAddress.isJson(request.getContentType());
    }

    private void judge(
            BoundedBody body,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (body.refusal() == RequestRefusal.BODY_TIMEOUT) {
            response.setHeader("Connection", "close");
            refusals.write(RequestRefusal.BODY_TIMEOUT, request, response);
        } else if (body.refusal() == null) {
            admitted.proceed(body.bytes(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
