package fr.raccordement.query.delegation;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.query.structure.SearchedSide;
import fr.raccordement.query.structure.StructureWords;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code delegations}: by status, all of which a query names that does not filter by
 * it; among all, those of a side or those of a fiche.
 */
@Configuration(proxyBeanMethods = false)
class DelegationCollection {

    static final List<SearchedSide<DelegationState>> SIDES =
            List.of(
                    SearchedSide.tiers(DelegationState::tiers),
                    SearchedSide.structure(DelegationState::structure));

    @Bean
    static ProjectedCollection<DelegationState> delegations(
            MongoDatabase database, StructureWords words) {
        return words.search(documents(database), it -> List.of(it.ficheId()), SIDES);
    }

    private static ProjectedCollection<DelegationState> documents(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "delegation-projection",
                "delegations",
                DelegationState.class,
                ascending("statut", "demandeeLe", "_id"),
                ascending("statut", "modifieeLe", "_id"),
                ascending("statut", "cleEffet", "_id"),
                ascending("tiers", "statut", "demandeeLe", "_id"),
                ascending("structure", "statut", "demandeeLe", "_id"),
                ascending("tiers", "_id"),
                ascending("statut", "_id"),
                ascending("statut", "mots"),
                ascending("statut", "motsDuTiers"),
                ascending("statut", "motsPropres"),
                ascending("structure", "_id"),
                ascending("jours"),
                ascending("ficheId", "demandeeLe", "_id"));
    }
}
