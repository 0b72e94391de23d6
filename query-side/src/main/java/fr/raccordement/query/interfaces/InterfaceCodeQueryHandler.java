package fr.raccordement.query.interfaces;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.api.interfaces.query.ListInterfaceCodes;
import fr.raccordement.query.ProjectedCollection;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The catalogue; everybody sees it. */
@Component
class InterfaceCodeQueryHandler {

    private final MongoCollection<InterfaceCodeDocument> codes;

    InterfaceCodeQueryHandler(ProjectedCollection<InterfaceCodeDocument> codes) {
        this.codes = codes.documents();
    }

    @QueryHandler
    List<InterfaceCodeView> handle(ListInterfaceCodes query) {
        return codes.find(
                        new Document("kind", query.kind())
                                .append("retire", false)
                                .append("environnements", query.environnement()))
                .sort(ascending("_id"))
                .map(InterfaceCodeDocument::toView)
                .into(new ArrayList<>());
    }
}
