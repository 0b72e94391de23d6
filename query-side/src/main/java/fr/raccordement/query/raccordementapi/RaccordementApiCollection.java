package fr.raccordement.query.raccordementapi;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.query.structure.SearchedSide;
import fr.raccordement.query.structure.StructureWords;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code raccordementsApi}: by mode and status, all of which a query names that does
 * not filter by them; among all or those of a few structures; and by the name in PISTE.
 */
@Configuration(proxyBeanMethods = false)
class RaccordementApiCollection {

    static final SearchedSide<RaccordementApiState> SIDE =
            SearchedSide.structure(RaccordementApiState::structure);

    @Bean
    static ProjectedCollection<RaccordementApiState> raccordementsApi(
            MongoDatabase database, StructureWords words) {
        return words.search(
                documents(database), it -> List.of(it.id(), it.cleNom()), List.of(SIDE));
    }

    private static ProjectedCollection<RaccordementApiState> documents(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "raccordement-api-projection",
                "raccordementsApi",
                RaccordementApiState.class,
                ascending("mode", "statut", "creeLe", "_id"),
                ascending("mode", "statut", "modifieLe", "_id"),
                ascending("mode", "statut", "cleNom", "_id"),
                ascending("structure", "mode", "statut", "creeLe", "_id"),
                ascending("structure", "_id"),
                ascending("statut", "_id"),
                ascending("statut", "mots"),
                ascending("statut", "motsPropres"),
                ascending("environnement", "creeLe", "_id"),
                ascending("confiance", "_id"),
                ascending("expirationCertificat", "_id"),
                ascending("saisie.nomApplicationPiste", "_id"));
    }
}
