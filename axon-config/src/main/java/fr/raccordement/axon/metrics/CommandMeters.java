package fr.raccordement.axon.metrics;

import fr.raccordement.axon.commands.Conflicts;
import fr.raccordement.axon.outage.Outages;
import fr.raccordement.processing.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * How many commands of each type are handled on this node, how they end, and how long they take.
 */
final class CommandMeters implements MessageHandlerInterceptor<CommandMessage<?>> {

    static final String COMMANDS = "raccordement.commands";
    static final String DECIDE = "raccordement.decide";

    private final MeterRegistry meters;
    private final Timer decide;
    private final LongSupplier nanoTime;

    CommandMeters(MeterRegistry meters, LongSupplier nanoTime) {
        this.meters = meters;
        this.nanoTime = nanoTime;
        this.decide =
                Timer.builder(DECIDE)
                        .description("Time to read the events of an aggregate and decide a command")
                        .serviceLevelObjectives(Buckets.ofACommand())
                        .register(meters);
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var began = nanoTime.getAsLong();
        var type = work.getMessage().getPayloadType().getSimpleName();
        work.onCleanup(it -> ended(type, outcome(it.getExecutionResult()), began));
        try {
            return chain.proceed();
        } finally {
            decide.record(nanoTime.getAsLong() - began, TimeUnit.NANOSECONDS);
        }
    }

    private void ended(String type, String outcome, long began) {
        Timer.builder(COMMANDS)
                .description("Commands handled on this node, from their arrival to their commit")
                .tag("command", type)
                .tag("outcome", outcome)
                .register(meters)
                .record(nanoTime.getAsLong() - began, TimeUnit.NANOSECONDS);
    }

    private static String outcome(@Nullable ExecutionResult result) {
        if (result == null || !result.isExceptionResult()) {
            return "done";
        }
        var failure = result.getExceptionResult();
        if (Conflicts.isOne(failure)) {
            return "conflict";
        }
        if (Outages.isOne(failure)) {
            return "unavailable";
        }
        return HandlerExecutionException.resolveDetails(failure).isPresent() ? "refused" : "failed";
    }
}
