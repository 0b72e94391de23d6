package fr.raccordement.graphql.session;

import fr.raccordement.api.session.OpenSessions;
import fr.raccordement.api.session.Session;
import fr.raccordement.graphql.security.Sessions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Tells the other nodes once a second which sessions are open on this one, and ends those that an
 * administrator wants ended, on whichever node they said so (D-246).
 */
@Component
class SessionWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** When somebody was last seen need not be known to the second. */
    private static final Duration FINE = Duration.ofSeconds(10);

    private final Sessions sessions;
    private final OpenSessions told;
    private final Map<String, Session> last = new HashMap<>();
    private volatile Disposable watching = () -> {};
    private volatile boolean running;
    private boolean failing;

    SessionWatch(Sessions sessions, OpenSessions told) {
        this.sessions = sessions;
        this.told = told;
    }

    /** Looks now, for whoever asks next. */
    void look() {
        look(Duration.ZERO);
    }

    private synchronized void look(Duration fine) {
        var open = sessions.open();
        forgetAllBut(open);
        for (var session : open) {
            var before = last.get(session.id());
            if (before == null || session.vueLe().isAfter(before.vueLe().plus(fine))) {
                told.tell(session);
                last.put(session.id(), session);
            }
        }
        if (!last.isEmpty()) {
            told.toEnd(last.keySet()).forEach(sessions::end);
            forgetAllBut(sessions.open());
        }
    }

    private void forgetAllBut(List<Session> open) {
        var ids = open.stream().map(Session::id).toList();
        for (var id : List.copyOf(last.keySet())) {
            if (!ids.contains(id)) {
                told.over(id);
                last.remove(id);
            }
        }
    }

    /** A store that does not answer for a moment ends nothing here; it is told next time. */
    private void watch() {
        try {
            look(FINE);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("The read store is not told which sessions are open", e);
            }
            failing = true;
        }
    }

    @Override
    public void start() {
        running = true;
        watching =
                Flux.interval(EVERY, Schedulers.boundedElastic())
                        .onBackpressureDrop()
                        .subscribe(_ -> watch());
    }

    @Override
    public void stop() {
        running = false;
        watching.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
