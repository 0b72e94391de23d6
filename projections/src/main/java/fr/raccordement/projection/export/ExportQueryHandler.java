package fr.raccordement.projection.export;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportFichier;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.api.export.query.FindExport;
import fr.raccordement.api.export.query.FindExportFichier;
import fr.raccordement.api.export.query.FollowExport;
import fr.raccordement.api.export.query.ListExports;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.projection.export.ExportReader.Request;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Answers about exports, to those who requested them; those of others look absent. */
@Component
class ExportQueryHandler {

    private static final int MOST = 100;
    private static final DateTimeFormatter INSTANT_IN_FILE_NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ExportReader exports;
    private final ExportProgress progress;
    private final ExportFiles files;
    private final ExportWriter writer;

    ExportQueryHandler(
            ExportReader exports, ExportProgress progress, ExportFiles files, ExportWriter writer) {
        this.exports = exports;
        this.progress = progress;
        this.files = files;
        this.writer = writer;
    }

    @QueryHandler
    Optional<ExportView> handle(FindExport query) {
        return own(query.exportId(), query.viewer()).map(progress::view);
    }

    @QueryHandler
    List<ExportView> handle(ListExports query) {
        return files.maybeOf(query.viewer().login()).stream()
                .flatMap(id -> own(id, query.viewer()).stream())
                .map(progress::view)
                .filter(export -> export.etat() != ExportEtat.EXPIRE)
                .sorted(Comparator.comparing(ExportView::demandeLe).reversed())
                .limit(MOST)
                .toList();
    }

    @QueryHandler
    Flux<ExportView> handle(FollowExport query) {
        return Flux.defer(
                        () ->
                                own(query.exportId(), query.viewer())
                                        .map(progress::follow)
                                        .orElseGet(() -> Flux.error(notFound())))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @QueryHandler
    Optional<ExportFichier> handle(FindExportFichier query) {
        return own(query.exportId(), query.viewer())
                .flatMap(
                        request ->
                                files.find(query.exportId())
                                        .filter(note -> isThere(request, note))
                                        .flatMap(note -> file(request, note, query.viewer())));
    }

    private static RuleViolatedException notFound() {
        return new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");
    }

    private Optional<Request> own(String exportId, Actor viewer) {
        return exports.find(exportId).filter(request -> request.isOf(viewer));
    }

    private boolean isThere(Request request, Note note) {
        return progress.view(request, Optional.of(note)).etat() == ExportEtat.TERMINE;
    }

    private Optional<ExportFichier> file(Request request, Note note, Actor viewer) {
        var source = writer.source(request.event().objet());
        if (!note.droits().stream().allMatch(right -> source.stillReads(right, viewer))) {
            throw new RuleViolatedException(
                    "EXPORT_RIGHTS_CHANGED",
                    "Vos habilitations ont changé depuis cet export : demandez-en un autre.",
                    "Your habilitations have changed since this export: ask for another one.");
        }
        var file = files.file(request.event().exportId());
        return Files.exists(file)
                ? Optional.of(
                        new ExportFichier(
                                file.toString(),
                                name(request, note),
                                RowFile.mediaType(request.event().format())))
                : Optional.empty();
    }

    /** A name that says what the file is, in ASCII. */
    private static String name(Request request, Note note) {
        return "%s_%s_position-%d_%d-lignes.%s"
                .formatted(
                        request.event().objet().name().toLowerCase(Locale.ROOT),
                        INSTANT_IN_FILE_NAME.format(note.instant()),
                        note.position(),
                        note.lignes(),
                        RowFile.extension(request.event().format()));
    }
}
