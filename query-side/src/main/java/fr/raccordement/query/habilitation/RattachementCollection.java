package fr.raccordement.query.habilitation;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code rattachements}: by user, ordered by SIRET; by structure, by login; by
 * profile and where that stands.
 */
@Configuration(proxyBeanMethods = false)
class RattachementCollection {

    @Bean
    static ProjectedCollection<RattachementState> rattachements(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "rattachement-projection",
                "rattachements",
                RattachementState.class,
                ascending("utilisateur", "structure"),
                ascending("structure", "utilisateur"),
                ascending("cles", "structure", "utilisateur"));
    }
}
