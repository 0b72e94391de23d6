package fr.raccordement.axon.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.data.DataDirectory;
import fr.raccordement.embeddedmongo.DurableMongo;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where keys are kept when there is no SQL database beside the events: a Mongo database of their
 * own, since the read models' database may be emptied at any time (D-094).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class KeyDatabaseConfiguration {

    private static final String SUFFIX = "_cles";

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("environment.getProperty('raccordement.mongo.url', '').isEmpty()")
    DurableMongo keyServer(DataDirectory directory) throws IOException {
        return new DurableMongo(directory.directory("cles").resolve("contacts.mv"));
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @ConditionalOnBean(DurableMongo.class)
    MongoClient keyClient(DurableMongo server) {
        return MongoClients.create(server.url());
    }

    @Bean(defaultCandidate = false)
    MongoDatabase contactKeyDatabase(
            @Qualifier("keyClient") ObjectProvider<MongoClient> own,
            MongoClient shared,
            MongoDatabase readModels) {
        return own.getIfAvailable(() -> shared).getDatabase(readModels.getName() + SUFFIX);
    }
}
