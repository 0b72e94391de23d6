package fr.raccordement.query.delegation;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.query.ProjectedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code delegations}: listed by request, among all, those of a side, of a fiche, or
 * of a few statuses.
 */
@Configuration(proxyBeanMethods = false)
class DelegationCollection {

    @Bean
    static ProjectedCollection<DelegationState> delegations(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "delegations",
                DelegationState.class,
                ascending("demandeeLe", "_id"),
                ascending("statut", "demandeeLe", "_id"),
                ascending("tiers", "demandeeLe", "_id"),
                ascending("structure", "demandeeLe", "_id"),
                ascending("ficheId", "demandeeLe", "_id"));
    }
}
