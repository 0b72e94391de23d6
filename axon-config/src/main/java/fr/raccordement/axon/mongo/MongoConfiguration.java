package fr.raccordement.axon.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.data.DataDirectory;
import fr.raccordement.embeddedmongo.EmbeddedMongo;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.common.transaction.NoTransactionManager;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The read models' database: a MongoDB given by its address, or the embedded server. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    private static final String URL = "raccordement.mongo.url";
    private static final String DEFAULT_DATABASE = "raccordement";
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(20);

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("environment.getProperty('raccordement.mongo.url', '').isEmpty()")
    EmbeddedMongo embeddedMongo(DataDirectory directory) throws IOException {
        return new EmbeddedMongo(directory.directory("mongo").resolve("read-models.mv"));
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(Environment settings, ObjectProvider<EmbeddedMongo> embedded) {
        var server = embedded.getIfAvailable();
        return server == null
                ? connect(new ConnectionString(settings.getRequiredProperty(URL)))
                : MongoClients.create(server.url());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, Environment settings) {
        var url = settings.getProperty(URL, "");
        return client.getDatabase(
                url.isEmpty() ? DEFAULT_DATABASE : name(new ConnectionString(url)));
    }

    /** The embedded file has one owner, so the claims found in it have expired. */
    @Bean
    ReadModelTransactions readModelTransactions(ObjectProvider<EmbeddedMongo> embedded) {
        var server = embedded.getIfAvailable();
        return server == null
                ? new ReadModelTransactions(NoTransactionManager.instance(), CLAIM_TIMEOUT)
                : new ReadModelTransactions(() -> new UnsavedTransaction(server), Duration.ZERO);
    }

    private static MongoClient connect(ConnectionString url) {
        var client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(url)
                                .uuidRepresentation(UuidRepresentation.STANDARD)
                                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                                .readConcern(ReadConcern.MAJORITY)
                                .build());
        try {
            client.getDatabase(name(url)).runCommand(new Document("ping", 1));
            return client;
        } catch (MongoException e) {
            client.close();
            throw new StartRefusedException(
                    "The MongoDB of the read models at %s cannot be used: %s"
                            .formatted(String.join(",", url.getHosts()), e.getMessage()),
                    "Start it first, or correct RACCORDEMENT_MONGO_URL.",
                    e);
        }
    }

    private static String name(ConnectionString url) {
        return Objects.requireNonNullElse(url.getDatabase(), DEFAULT_DATABASE);
    }
}
