package fr.raccordement.axon.processors;

import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.lifecycle.Phase;

/**
 * A processor that starts with the program only if its group runs then. Started later, it stops
 * with the program all the same.
 */
final class StartedProcessor extends PooledStreamingEventProcessor {

    private final BooleanSupplier wanted;

    StartedProcessor(Builder builder, BooleanSupplier wanted) {
        super(builder);
        this.wanted = wanted;
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::startIfWanted);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdownAsync);
    }

    private void startIfWanted() {
        if (wanted.getAsBoolean()) {
            start();
        }
    }
}
