package fr.raccordement.stores.delegation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.command.delegation.OpenDelegations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The collection {@code delegations_ouvertes}, beside the read models (D-115). */
@Component
class MongoOpenDelegations implements OpenDelegations {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String FICHE = "ficheId";
    private static final String TIERS = "tiers";
    private static final String STRUCTURE = "structure";

    private final MongoCollection<Document> delegations;

    MongoOpenDelegations(MongoDatabase database) {
        delegations = database.getCollection("delegations_ouvertes");
        Stream.of(FICHE, TIERS, STRUCTURE).forEach(it -> delegations.createIndex(ascending(it)));
    }

    @Override
    public void note(DelegationRequested delegation) {
        delegations.replaceOne(
                eq(delegation.delegationId()),
                new Document("_id", delegation.delegationId())
                        .append(FICHE, delegation.ficheId())
                        .append(TIERS, delegation.tiers())
                        .append(STRUCTURE, delegation.structure()),
                UPSERT);
    }

    @Override
    public void forget(String delegationId) {
        delegations.deleteOne(eq(delegationId));
    }

    @Override
    public Map<String, List<String>> ofFiches(Collection<String> ficheIds) {
        return delegations.find(in(FICHE, ficheIds)).into(new ArrayList<>()).stream()
                .collect(
                        Collectors.groupingBy(
                                it -> it.getString(FICHE),
                                Collectors.mapping(
                                        it -> it.getString("_id"), Collectors.toList())));
    }

    @Override
    public List<String> ofStructure(String siret) {
        return Stream.concat(with(TIERS, siret), with(STRUCTURE, siret)).toList();
    }

    private Stream<String> with(String field, String value) {
        return delegations
                .find(new Document(field, value))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>())
                .stream();
    }
}
