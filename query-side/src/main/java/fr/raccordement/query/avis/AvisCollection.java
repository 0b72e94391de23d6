package fr.raccordement.query.avis;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection {@code avis}, one document an event that gives a notice, by its position. */
@Configuration(proxyBeanMethods = false)
class AvisCollection {

    @Bean
    static ProjectedCollection<AvisState> avis(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                AvisProjection.GROUP,
                "avis",
                AvisState.class,
                ascending("cles", "_id"),
                ascending("structures", "_id"),
                ascending("genre", "_id"));
    }
}
