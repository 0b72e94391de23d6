package fr.raccordement.query.fiche;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.query.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code fiches}: listed by creation or by last change, among all, those of a few
 * structures, or those of a few statuses; and by submission, those that wait. Read backwards, the
 * same indexes serve the other order.
 */
@Configuration(proxyBeanMethods = false)
class FicheCollection {

    @Bean
    static ProjectedCollection<FicheState> fiches(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "fiches",
                FicheState.class,
                ascending("discarded", "creeeLe", "_id"),
                ascending("discarded", "modifieeLe", "_id"),
                ascending("discarded", "structure", "creeeLe", "_id"),
                ascending("discarded", "structure", "modifieeLe", "_id"),
                ascending("discarded", "statut", "creeeLe", "_id"),
                ascending("discarded", "statut", "modifieeLe", "_id"),
                ascending("discarded", "statut", "soumiseLe", "_id"));
    }
}
