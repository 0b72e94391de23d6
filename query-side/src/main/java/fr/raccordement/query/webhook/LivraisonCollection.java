package fr.raccordement.query.webhook;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection {@code livraisons}, one document a delivery that was tried. */
@Configuration(proxyBeanMethods = false)
class LivraisonCollection {

    @Bean
    static ProjectedCollection<LivraisonState> livraisons(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                LivraisonProjection.GROUP,
                "livraisons",
                LivraisonState.class,
                ascending("cible", "statut", "premiereLe", "_id"));
    }
}
