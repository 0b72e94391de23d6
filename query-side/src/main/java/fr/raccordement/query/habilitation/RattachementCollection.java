package fr.raccordement.query.habilitation;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.query.structure.SearchedSide;
import fr.raccordement.query.structure.StructureWords;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code rattachements}: by user, ordered by SIRET; by structure, by login; by
 * profile and where that stands.
 */
@Configuration(proxyBeanMethods = false)
class RattachementCollection {

    static final SearchedSide<RattachementState> SIDE =
            SearchedSide.structure(RattachementState::structure);

    @Bean
    static ProjectedCollection<RattachementState> rattachements(
            MongoDatabase database, StructureWords words) {
        return words.search(documents(database), it -> List.of(it.utilisateur()), List.of(SIDE));
    }

    private static ProjectedCollection<RattachementState> documents(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "rattachement-projection",
                "rattachements",
                RattachementState.class,
                ascending("utilisateur", "structure", "_id"),
                ascending("structure", "utilisateur", "_id"),
                ascending("structure", "_id"),
                ascending("mots"),
                ascending("motsPropres"),
                ascending("cles", "structure", "utilisateur"),
                ascending("jours", "structure", "utilisateur"));
    }
}
