package fr.raccordement.axon.processors;

import fr.raccordement.axon.correlation.CorrelationLog;
import fr.raccordement.axon.events.StoredStreams;
import fr.raccordement.axon.mongo.DeadLetterQueues;
import fr.raccordement.axon.mongo.ReadModelGuard;
import fr.raccordement.axon.mongo.ReadModelTransactions;
import fr.raccordement.processing.Nodes;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.processing.ViewGroups;
import java.time.Duration;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Every processing group runs the same way, unless a module configures its own. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

    private static final int BEFORE_VIEWS_OPEN = Phase.INBOUND_EVENT_CONNECTORS - 2;

    /**
     * {@code raccordement.groupes.reprise}: delay before a group that failed tries again; {@code
     * lot}: how many events it handles in one batch; {@code fils}: on how many threads.
     */
    @Bean
    ConfigurerModule processorDefaults(
            TokenStore tokens,
            ReadModelTransactions transactions,
            DeadLetterQueues deadLetters,
            ViewGroups groups,
            ObjectProvider<SegmentBalance> balance,
            ObjectProvider<StoredStreams> stored,
            @Value("${raccordement.groupes.lot:500}") int batch,
            @Value("${raccordement.groupes.fils:2}") int threads,
            @Value("${raccordement.groupes.reprise:5s}") Duration retry) {
        var processors =
                new PooledProcessor(
                        groups,
                        new PooledProcessor.Size(batch, threads),
                        group -> balance.getObject().share(group),
                        retry);
        return configurer ->
                configurer.eventProcessing(
                        events ->
                                configure(
                                        events,
                                        processors,
                                        tokens,
                                        transactions,
                                        deadLetters,
                                        stored));
    }

    @Bean
    SegmentBalance segmentBalance(
            Configuration axon,
            TokenStore tokens,
            ProcessorRecords records,
            ViewGroups groups,
            Nodes nodes) {
        return new SegmentBalance(axon, tokens, records, groups, nodes);
    }

    /**
     * {@code raccordement.lettres-mortes.reprise}: interval between two retries of dead letters.
     */
    @Bean
    DeadLetterRetry deadLetterRetry(
            Configuration axon,
            ViewGroups groups,
            @Value("${raccordement.lettres-mortes.reprise:1m}") Duration interval) {
        return new DeadLetterRetry(axon, groups, interval);
    }

    @Bean
    ConfigurerModule readModelsMatchTheEventStore(ReadModelGuard guard) {
        return configurer -> guardBeforeProcessorsStart(configurer, guard);
    }

    private static void configure(
            EventProcessingConfigurer events,
            PooledProcessor processors,
            TokenStore tokens,
            ReadModelTransactions transactions,
            DeadLetterQueues deadLetters,
            ObjectProvider<StoredStreams> stored) {
        events.registerEventProcessorFactory(processors)
                .registerTokenStore(_ -> tokens)
                .registerDefaultTransactionManager(_ -> transactions.manager())
                .registerDefaultSequencingPolicy(_ -> SequentialPerAggregatePolicy.instance())
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> ProcessorConfiguration::failBatch)
                .registerDefaultHandlerInterceptor(
                        (_, group) ->
                                new ProcessingGroupInterceptor(
                                        group,
                                        (aggregate, first) ->
                                                stored.getObject().reread(aggregate, first)))
                .registerDefaultHandlerInterceptor((_, _) -> new CorrelationLog())
                .registerDefaultDeadLetterPolicy(_ -> new DeadLetterPolicy())
                .registerDeadLetterQueueProvider(group -> queue(events, deadLetters, group));
    }

    /**
     * A reset clears the queue, since every event is handled again. The identifiers of waiting
     * sequences are cached rather than looked up before each event.
     */
    private static Function<Configuration, SequencedDeadLetterQueue<EventMessage<?>>> queue(
            EventProcessingConfigurer events, DeadLetterQueues deadLetters, String group) {
        events.registerDeadLetteringEventHandlerInvokerConfiguration(
                group, (_, invoker) -> invoker.allowReset(true).enableSequenceIdentifierCache());
        return _ -> deadLetters.queue(group);
    }

    /**
     * Has the batch tried again. A processor would forget its segment after an {@link Error}, which
     * fails the batch like any exception.
     */
    static void failBatch(ErrorContext failed) throws Exception {
        if (failed.error() instanceof Exception exception) {
            throw exception;
        }
        throw new EventProcessingException("An error ended a batch of events.", failed.error());
    }

    private static void guardBeforeProcessorsStart(Configurer configurer, ReadModelGuard guard) {
        configurer.onInitialize(axon -> axon.onStart(BEFORE_VIEWS_OPEN, () -> check(guard, axon)));
    }

    private static void check(ReadModelGuard guard, Configuration axon) {
        guard.check(
                axon.eventStore(), axon.eventProcessingConfiguration().eventProcessors().keySet());
    }
}
