package fr.raccordement.axon.mongo;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.events.EventStoreIdentity;
import fr.raccordement.processing.ProcessorRecords;
import java.time.Clock;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tokens and dead letters, stored beside the views. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    MongoTokenStore tokenStore(
            MongoDatabase database,
            Serializer serializer,
            Clock clock,
            ReadModelTransactions transactions) {
        return new MongoTokenStore(
                database, serializer, ThisNode.NAME, clock, transactions.claimTimeout());
    }

    @Bean
    ReadModelGuard readModelGuard(
            MongoDatabase database, Serializer serializer, EventStoreIdentity store) {
        return new ReadModelGuard(database, new TokenInventory(database, serializer), store);
    }

    @Bean
    DeadLetterQueues deadLetterQueues(MongoDatabase database, Serializer serializer) {
        return new DeadLetterQueues(database, serializer);
    }

    @Bean
    ProcessorRecords processorRecords(
            MongoDatabase database, Serializer serializer, DeadLetterQueues deadLetters) {
        return new MongoProcessorRecords(new TokenInventory(database, serializer), deadLetters);
    }
}
