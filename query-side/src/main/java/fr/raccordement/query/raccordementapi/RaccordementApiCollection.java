package fr.raccordement.query.raccordementapi;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.query.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code raccordementsApi}: listed by creation, among all, those of a few
 * structures, those of a mode, or those of a state within a mode or not.
 */
@Configuration(proxyBeanMethods = false)
class RaccordementApiCollection {

    @Bean
    static ProjectedCollection<RaccordementApiState> raccordementsApi(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "raccordementsApi",
                RaccordementApiState.class,
                ascending("creeLe", "_id"),
                ascending("structure", "creeLe", "_id"),
                ascending("structure", "mode", "creeLe", "_id"),
                ascending("mode", "creeLe", "_id"),
                ascending("mode", "statut", "creeLe", "_id"),
                ascending("statut", "creeLe", "_id"),
                ascending("environnement", "creeLe", "_id"));
    }
}
