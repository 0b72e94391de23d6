package fr.raccordement.projection.export;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportFichier;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.api.export.query.FindExport;
import fr.raccordement.api.export.query.FindExportFichier;
import fr.raccordement.api.export.query.FollowExport;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.projection.export.ExportReader.Asked;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Exports, for those who asked for them; those of others look absent. */
@Component
class ExportQueryHandler {

    private static final DateTimeFormatter IN_NAMES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ExportReader exports;
    private final ExportProgress suivi;
    private final ExportFiles dossier;
    private final ExportWriter atelier;

    ExportQueryHandler(
            ExportReader exports, ExportProgress suivi, ExportFiles dossier, ExportWriter atelier) {
        this.exports = exports;
        this.suivi = suivi;
        this.dossier = dossier;
        this.atelier = atelier;
    }

    @QueryHandler
    Optional<ExportView> handle(FindExport query) {
        return own(query.exportId(), query.viewer()).map(suivi::view);
    }

    @QueryHandler
    Flux<ExportView> handle(FollowExport query) {
        return Flux.defer(
                        () ->
                                own(query.exportId(), query.viewer())
                                        .map(suivi::follow)
                                        .orElseGet(() -> Flux.error(notFound())))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @QueryHandler
    Optional<ExportFichier> handle(FindExportFichier query) {
        return own(query.exportId(), query.viewer())
                .filter(asked -> suivi.view(asked).etat() == ExportEtat.TERMINE)
                .flatMap(asked -> file(asked, query.viewer()));
    }

    private static RuleViolatedException notFound() {
        return new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");
    }

    private Optional<Asked> own(String exportId, Actor viewer) {
        return exports.find(exportId).filter(asked -> asked.isOf(viewer));
    }

    private Optional<ExportFichier> file(Asked asked, Actor viewer) {
        var note = dossier.find(asked.event().exportId()).orElseThrow();
        var source = atelier.source(asked.event().objet());
        if (!note.droits().stream().allMatch(right -> source.stillReads(right, viewer))) {
            throw new RuleViolatedException(
                    "EXPORT_RIGHTS_CHANGED",
                    "Vos habilitations ont changé depuis cet export : demandez-en un autre.",
                    "Your habilitations have changed since this export: ask for another one.");
        }
        var file = dossier.file(asked.event().exportId());
        return Files.exists(file)
                ? Optional.of(
                        new ExportFichier(
                                file.toString(),
                                name(asked, note),
                                RowFile.mediaType(asked.event().format())))
                : Optional.empty();
    }

    /** What the file is, in letters and digits. */
    private static String name(Asked asked, Note note) {
        return "%s_%s_position-%d_%d-lignes.%s"
                .formatted(
                        asked.event().objet().name().toLowerCase(Locale.ROOT),
                        IN_NAMES.format(note.instant()),
                        note.position(),
                        note.lignes(),
                        RowFile.extension(asked.event().format()));
    }
}
