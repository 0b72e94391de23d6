package fr.raccordement.command.export;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.command.ExportCommand;
import fr.raccordement.api.export.command.RecordExportDownload;
import fr.raccordement.api.export.command.RecordExportEnd;
import fr.raccordement.api.export.command.RequestExport;
import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportDownloaded;
import fr.raccordement.api.export.event.ExportEvent;
import fr.raccordement.api.export.event.ExportFailed;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An export, and who had it: nobody's business but its requester's (D-105). */
@Aggregate(type = "Export")
class Export {

    private static final String NO_STRUCTURE = "";

    @AggregateIdentifier private @Nullable ExportId id;
    private @Nullable ExportRequested requested;
    private boolean ended;

    @CommandHandlerInterceptor
    void authorise(ExportCommand command, MetaData metaData, Rights rights) {
        if (command instanceof RecordExportEnd) {
            rights.require(command, metaData);
            return;
        }
        var actor = Actor.from(metaData);
        if (requested != null && !requested.demandeur().equals(actor.login())) {
            throw Rights.notFound();
        }
        rights.require(command, metaData, concerns(command, actor));
    }

    /** Of the history of everything only a role counts. */
    private static Concern[] concerns(ExportCommand command, Actor actor) {
        return command instanceof RequestExport asked && asked.objet() == ExportObjet.JOURNAL
                ? new Concern[0]
                : new Concern[] {new Concern(Partie.ORGANISATION, NO_STRUCTURE, actor.login())};
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(RequestExport command, MetaData metaData) {
        requirePosition(command.aLaPosition());
        if (requested == null) {
            var actor = Actor.from(metaData);
            apply(
                    new ExportRequested(
                            command.exportId().value(),
                            command.objet(),
                            command.filtre(),
                            command.ordre(),
                            command.format(),
                            command.langue(),
                            command.bom(),
                            command.separateur(),
                            command.valeurs(),
                            command.description(),
                            command.aLaPosition(),
                            actor.login(),
                            actor.roles().stream().sorted().toList()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RecordExportDownload command) {
        apply(new ExportDownloaded(command.exportId().value()));
        return getVersion();
    }

    @CommandHandler
    long decide(RecordExportEnd command) {
        if (!ended) {
            var asked = Objects.requireNonNull(requested);
            var id = command.exportId().value();
            var code = command.code();
            apply(
                    code == null
                            ? new ExportCompleted(
                                    id, asked.objet(), asked.demandeur(), command.lignes())
                            : new ExportFailed(id, asked.objet(), asked.demandeur(), code));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(ExportEvent event) {
        id = new ExportId(event.exportId());
        switch (event) {
            case ExportRequested it -> requested = it;
            case ExportCompleted _, ExportFailed _ -> ended = true;
            case ExportDownloaded _ -> {}
        }
    }

    private static void requirePosition(@Nullable Long position) {
        if (position != null && position < 0) {
            throw new RuleViolatedException(
                    "EXPORT_POSITION",
                    "aLaPosition",
                    "Une position est un nombre d'au moins 0.",
                    "A position is a number of 0 or more.");
        }
    }
}
