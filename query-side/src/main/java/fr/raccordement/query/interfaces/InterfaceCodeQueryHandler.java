package fr.raccordement.query.interfaces;

import static com.mongodb.client.model.Sorts.ascending;

import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.interfaces.CodesImposesId;
import fr.raccordement.api.interfaces.event.CodesImposesEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodesImposed;
import fr.raccordement.api.interfaces.query.FindCodesImposes;
import fr.raccordement.api.interfaces.query.FindInterfaceCode;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.api.interfaces.query.ListInterfaceCodes;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.events.EventReader;
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
    private final InterfaceCodePast past;
    private final ProjectedCollection<InterfaceCodeState> codes;

    InterfaceCodeQueryHandler(
            EventReader events,
            InterfaceCodePast past,
            ProjectedCollection<InterfaceCodeState> codes) {
        this.events = events;
        this.past = past;
        this.codes = codes;
    }

    @QueryHandler
    Optional<InterfaceCodeView> handle(FindInterfaceCode query) {
        return past.upTo(query.code(), query.version() == null ? Long.MAX_VALUE : query.version())
                .map(code -> code.toView(imposed(code.kind()).contains(code.code())));
    }

    @QueryHandler
    List<InterfaceCodeView> handle(FindCodesImposes query) {
        return imposed(query.kind()).stream()
                .flatMap(code -> past.now(code).stream())
                .map(code -> code.toView(true))
                .toList();
    }

    @QueryHandler
    List<InterfaceCodeView> handle(ListInterfaceCodes query) {
        var imposed = imposed(query.kind());
        var wanted = new Document("kind", query.kind());
        if (!query.retires()) {
            wanted.append("retire", false);
        }
        wanted.append("environnements", query.environnement());
        return codes.read(
                it ->
                        it.find(wanted)
                                .sort(ascending("_id"))
                                .map(code -> code.toView(imposed.contains(code.code())))
                                .into(new ArrayList<>()));
    }

    /** The codes imposed on a kind of fiche, as the events say at this moment. */
    private List<String> imposed(FicheKind kind) {
        return events.read(new CodesImposesId(kind))
                .reduce((_, last) -> last)
                .map(
                        last ->
                                switch ((CodesImposesEvent) last.getPayload()) {
                                    case InterfaceCodesImposed imposed -> imposed.codes();
                                })
                .orElse(List.of());
    }
}
