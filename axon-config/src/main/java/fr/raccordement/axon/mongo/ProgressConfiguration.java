package fr.raccordement.axon.mongo;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.evenements.EventStoreIdentity;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What processors keep beside their views: how far they are, and what they could not handle. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    MongoTokenStore tokenStore(
            MongoDatabase database,
            Serializer serializer,
            Clock clock,
            ReadModelTransactions transactions) {
        return new MongoTokenStore(database, serializer, clock, transactions.claimTimeout());
    }

    @Bean
    ReadModelGuard readModelGuard(
            MongoDatabase database, Serializer serializer, EventStoreIdentity store) {
        return new ReadModelGuard(database, new TokenInventory(database, serializer), store);
    }

    /** Up to which event a processor has told its views, by its name; -1 before the first. */
    @Bean
    ToLongFunction<String> readModelPosition(MongoDatabase database, Serializer serializer) {
        return new TokenInventory(database, serializer)::position;
    }

    @Bean
    DeadLetterQueues deadLetterQueues(MongoDatabase database, Serializer serializer) {
        return new DeadLetterQueues(database, serializer);
    }

    /** The sequences that wait in a processing group, by its name, in order. */
    @Bean
    Function<String, List<String>> deadLetterSequences(DeadLetterQueues letters) {
        return letters::sequences;
    }
}
