package fr.raccordement.projection.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many watch the end of the event store. */
@Component
class SubscriptionMeters implements MeterBinder {

    private final EventTail tail;

    SubscriptionMeters(EventTail tail) {
        this.tail = tail;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("raccordement.watchers", tail, EventTail::subscriptions)
                .description("What inside the program watches the events as they come")
                .register(registry);
    }
}
