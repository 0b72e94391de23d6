package fr.raccordement.graphql.transport;

import fr.raccordement.graphql.limits.AdmissionControl;
import fr.raccordement.graphql.limits.AdmittedOperation;
import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * Lets on what has a place among the operations that run at once, which it keeps until it is
 * answered; refuses with {@code UNAVAILABLE} what gets none.
 */
@Component
class AdmittedChain {

    private final SupposedShare shares;
    private final AdmissionControl control;
    private final HttpRefusals refusals;

    AdmittedChain(SupposedShare shares, AdmissionControl control, HttpRefusals refusals) {
        this.shares = shares;
        this.control = control;
        this.refusals = refusals;
    }

    /** By what the body asks for; a request that has a place already keeps it. */
    void proceed(
            byte[] body,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (AdmittedOperation.isHeldBy(request)) {
            chain.doFilter(request, response);
            return;
        }
        var share = shares.of(body);
        if (share.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var place = control.admit(share.get());
        if (place.isEmpty()) {
            refusals.write(RequestRefusal.UNAVAILABLE, request, response);
            return;
        }
        held(place.get(), request, response, chain);
    }

    private static void held(
            AdmittedOperation place,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        place.heldBy(request);
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Ending(place));
            } else {
                place.end();
            }
        }
    }

    /** Of what is answered by another thread. */
    private record Ending(AdmittedOperation place) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            place.end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            place.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            place.end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
