package fr.raccordement.query.habilitation;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.query.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection {@code habilitations}: by user, ordered by SIRET. */
@Configuration(proxyBeanMethods = false)
class HabilitationCollection {

    @Bean
    static ProjectedCollection<HabilitationDocument> habilitations(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "habilitations",
                HabilitationDocument.class,
                ascending("utilisateur", "structure"));
    }
}
