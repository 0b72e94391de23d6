package fr.raccordement.axon.mongo;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.events.EventStoreIdentity;
import fr.raccordement.embeddedmongo.EmbeddedMongo;
import fr.raccordement.processing.Nodes;
import fr.raccordement.processing.ProcessorRecords;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tokens and dead letters, stored beside the views. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    /** Named by lot: in containers host names and process ids are not unique (D-215). */
    @Bean
    Nodes nodes(MongoDatabase database, ObjectProvider<EmbeddedMongo> embedded) {
        var self = UUID.randomUUID().toString();
        return embedded.getIfAvailable() == null
                ? new MongoNodes(database, self, System::nanoTime)
                : Nodes.alone(self);
    }

    @Bean
    MongoTokenStore tokenStore(
            MongoDatabase database,
            Serializer serializer,
            Clock clock,
            Nodes nodes,
            ReadModelTransactions transactions) {
        return new MongoTokenStore(
                database, serializer, nodes.self(), clock, transactions.claimTimeout());
    }

    @Bean
    ReadModelGuard readModelGuard(
            MongoDatabase database, Serializer serializer, EventStoreIdentity store, Nodes nodes) {
        return new ReadModelGuard(database, new TokenInventory(database, serializer), store, nodes);
    }

    @Bean
    DeadLetterQueues deadLetterQueues(MongoDatabase database, Serializer serializer) {
        return new DeadLetterQueues(database, serializer);
    }

    @Bean
    ProcessorRecords processorRecords(
            MongoDatabase database,
            Serializer serializer,
            DeadLetterQueues deadLetters,
            MongoTokenStore tokens) {
        return new MongoProcessorRecords(
                new TokenInventory(database, serializer), deadLetters, tokens);
    }
}
