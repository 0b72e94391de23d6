package fr.raccordement.command.export;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.api.export.query.FindExport;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks what keeps the files, as whoever asked for them would. */
@Component
class AskedFichiers implements Fichiers {

    private final QueryGateway queries;

    AskedFichiers(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public Optional<ExportEtat> etat(ExportRequested export) {
        return queries.query(
                        new FindExport(
                                export.exportId(),
                                new Actor(export.demandeur(), Set.copyOf(export.roles()))),
                        ResponseTypes.optionalInstanceOf(ExportView.class))
                .join()
                .map(ExportView::etat);
    }
}
