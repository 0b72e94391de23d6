package fr.raccordement.projection.journal;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code journal}, a line an event, in the order of the store. Each criterion has an
 * index in that order; of several criteria the store uses one and filters its lines.
 */
@Configuration(proxyBeanMethods = false)
class JournalCollection {

    @Bean
    static ProjectedCollection<JournalLine> journal(MongoDatabase database) {
        return ProjectedCollection.inOrder(
                database,
                JournalProjection.GROUP,
                "journal",
                JournalLine.class,
                ascending("agregat", "_id"),
                ascending("type", "_id"),
                ascending("structures", "_id"),
                ascending("acteur", "_id"),
                ascending("evenement", "_id"),
                ascending("correlation", "_id"),
                ascending("horloge", "_id"));
    }
}
