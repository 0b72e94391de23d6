package fr.raccordement.query.interfaces;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection {@code interface_codes}: what a kind of fiche may choose somewhere, by code. */
@Configuration(proxyBeanMethods = false)
class InterfaceCodeCollection {

    @Bean
    static ProjectedCollection<InterfaceCodeState> interfaceCodes(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "interface-code-projection",
                "interface_codes",
                InterfaceCodeState.class,
                ascending("kind", "retire", "environnements", "_id"));
    }
}
