package fr.raccordement.query.structure;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code structures}: by what is typed; by type and status, ordered by SIRET, name
 * or registration; and those that receive for others.
 */
@Configuration(proxyBeanMethods = false)
class StructureCollection {

    @Bean
    static StructureWords structureWords() {
        return new StructureWords();
    }

    @Bean
    static ProjectedCollection<StructureState> structures(
            MongoDatabase database, StructureWords words) {
        return words.of(
                new ProjectedCollection<>(
                        database,
                        "structure-projection",
                        "structures",
                        StructureState.class,
                        ascending("type", "statut", "recherche"),
                        ascending("type", "statut", "_id"),
                        ascending("type", "statut", "cleNom", "_id"),
                        ascending("type", "statut", "enregistreeLe", "_id"),
                        ascending("tiersDeDematerialisation", "_id")));
    }
}
