package fr.raccordement.query.interfaces;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.query.FindInterfaceCode;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.api.interfaces.query.ListInterfaceCodes;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.evenements.EventReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The catalogue; everybody sees it. */
@Component
class InterfaceCodeQueryHandler {

    private final EventReader events;
    private final MongoCollection<InterfaceCodeDocument> codes;

    InterfaceCodeQueryHandler(
            EventReader events, ProjectedCollection<InterfaceCodeDocument> codes) {
        this.events = events;
        this.codes = codes.documents();
    }

    @QueryHandler
    Optional<InterfaceCodeView> handle(FindInterfaceCode query) {
        var last = query.version() == null ? Long.MAX_VALUE : query.version();
        InterfaceCodeDocument document = null;
        for (var message : events.read(new InterfaceCodeId(query.code())).toList()) {
            if (message.getSequenceNumber() <= last) {
                document = InterfaceCodeHistory.told(document, message);
            }
        }
        return Optional.ofNullable(document).map(InterfaceCodeDocument::toView);
    }

    @QueryHandler
    List<InterfaceCodeView> handle(ListInterfaceCodes query) {
        var wanted = new Document("kind", query.kind());
        if (!query.retires()) {
            wanted.append("retire", false);
        }
        return codes.find(wanted.append("environnements", query.environnement()))
                .sort(ascending("_id"))
                .map(InterfaceCodeDocument::toView)
                .into(new ArrayList<>());
    }
}
