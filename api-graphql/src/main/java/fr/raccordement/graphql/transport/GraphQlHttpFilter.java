package fr.raccordement.graphql.transport;

import fr.raccordement.graphql.limits.LimitProperties;
import fr.raccordement.graphql.limits.RateLimit;
import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards the GraphQL address, behind authentication: one JSON object by POST, or the same in the
 * address by GET, within the rate, the size and the time allowed, with a place among what runs at
 * once; answered in JSON or as a stream of events. Everything else is refused with its code.
 * Whatever spelling of the address reaches GraphQL comes through here: the handlers fail for what
 * did not (D-144).
 */
@Component
@Order(0)
class GraphQlHttpFilter extends OncePerRequestFilter {

    private final LimitProperties limits;
    private final RateLimit rateLimit;
    private final HttpRefusals refusals;
    private final GetOperation operations;
    private final GraphQlAddress address;
    private final AdmittedChain admitted;

    GraphQlHttpFilter(
            LimitProperties limits,
            RateLimit rateLimit,
            HttpRefusals refusals,
            GetOperation operations,
            GraphQlAddress address,
            AdmittedChain admitted) {
        this.limits = limits;
        this.rateLimit = rateLimit;
        this.refusals = refusals;
        this.operations = operations;
        this.address = address;
        this.admitted = admitted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !address.isOf(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = request.getUserPrincipal();
        if (caller != null && !rateLimit.take(caller.getName()).tell(response)) {
            refusals.write(RequestRefusal.TOO_MANY_REQUESTS, request, response);
            return;
        }
        var answer = AnswerType.of(request);
        var form = form(request, answer);
        if (form != null || answer == null) {
            refuse(form, request, response);
            return;
        }
        var byGet = "GET".equals(request.getMethod());
        var body = byGet ? operations.body(request) : BoundedBody.read(request, limits);
        if (body.refusal() != null) {
            if (!byGet) {
                response.setHeader("Connection", "close");
            }
            refusals.write(body.refusal(), request, response);
            return;
        }
        answer.transport(byGet).admit(request);
        var let = new BufferedRequest(request, body.bytes(), answer.header());
        admitted.proceed(body.bytes(), let, response, chain);
    }

    private static @Nullable RequestRefusal form(
            HttpServletRequest request, @Nullable AnswerType answer) {
        var method = request.getMethod();
        if (!"POST".equals(method) && !"GET".equals(method)) {
            return RequestRefusal.METHOD_NOT_ALLOWED;
        }
        if ("POST".equals(method) && !GraphQlAddress.isJson(request.getContentType())) {
            return RequestRefusal.UNSUPPORTED_MEDIA_TYPE;
        }
        return answer == null ? RequestRefusal.NOT_ACCEPTABLE : null;
    }

    private void refuse(
            @Nullable RequestRefusal why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (why == RequestRefusal.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, POST");
        }
        refusals.write(why == null ? RequestRefusal.NOT_ACCEPTABLE : why, request, response);
    }
}
