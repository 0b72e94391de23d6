package fr.raccordement.projection.export;

import fr.raccordement.api.export.query.ExportEtat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The directory of exports, accessible to its owner alone: of each a note of its state, and its
 * file once that is complete. Files are replaced in one step.
 */
@Component
class ExportFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ExportFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTE = ".json";
    private static final String FILE = ".fichier";

    private final Path directory;
    private final ExportDrafts drafts;
    private final ExportClaims claims;

    ExportFiles(@Value("${raccordement.export.repertoire:./data/exports}") Path directory) {
        this.directory = directory.toAbsolutePath();
        this.drafts = new ExportDrafts(this.directory);
        this.claims = new ExportClaims(this.directory);
    }

    /**
     * The state of an export, as stored.
     *
     * @param exportId which one
     * @param etat its state
     * @param position of the event as of which it is written; null before work begins
     * @param instant when that event happened
     * @param lignes rows written
     * @param attendues about how many there will be; null where that is not known
     * @param droits the rights of its requester when it was written
     * @param code why it failed
     * @param finiLe when it ended
     * @param demandeur who asked for it; null in notes of before that was noted
     * @param annonce whether it is recorded that it ended; null where nobody is told
     */
    record Note(
            String exportId,
            ExportEtat etat,
            @Nullable Long position,
            @Nullable Instant instant,
            long lignes,
            @Nullable Long attendues,
            List<String> droits,
            @Nullable String code,
            @Nullable Instant finiLe,
            @Nullable String demandeur,
            @Nullable Boolean annonce) {

        static Note waiting(String exportId, @Nullable String demandeur) {
            return new Note(
                    exportId,
                    ExportEtat.EN_ATTENTE,
                    null,
                    null,
                    0,
                    null,
                    List.of(),
                    null,
                    null,
                    demandeur,
                    null);
        }

        Note begun(long asOf, Instant then) {
            return new Note(
                    exportId,
                    ExportEtat.EN_COURS,
                    asOf,
                    then,
                    0,
                    null,
                    List.of(),
                    null,
                    null,
                    demandeur,
                    null);
        }

        Note at(long rows, @Nullable Long expected) {
            return new Note(
                    exportId, etat, position, instant, rows, expected, droits, code, finiLe,
                    demandeur, annonce);
        }

        Note done(long rows, List<String> rights, Instant at) {
            return new Note(
                    exportId,
                    ExportEtat.TERMINE,
                    position,
                    instant,
                    rows,
                    rows,
                    rights,
                    null,
                    at,
                    demandeur,
                    false);
        }

        Note failed(String why, Instant at) {
            return new Note(
                    exportId,
                    ExportEtat.ECHOUE,
                    position,
                    instant,
                    0,
                    null,
                    List.of(),
                    why,
                    at,
                    demandeur,
                    false);
        }

        Note announced() {
            return new Note(
                    exportId, etat, position, instant, lignes, attendues, droits, code, finiLe,
                    demandeur, true);
        }

        boolean isToBeAnnounced() {
            return isOver() && Boolean.FALSE.equals(annonce);
        }

        boolean isOver() {
            return finiLe != null;
        }
    }

    /** A note that cannot be read, after a loss of power, is one that waits. */
    Optional<Note> find(String exportId) {
        try {
            return Optional.of(JSON.readValue(Files.readString(path(exportId, NOTE)), Note.class));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            LOG.warn("The note of export {} cannot be read; it is written again", exportId, e);
            return Optional.of(Note.waiting(exportId, null));
        }
    }

    void write(Note note) {
        replace(
                path(note.exportId(), NOTE),
                note.isOver(),
                out -> out.write(JSON.writeValueAsBytes(note)));
    }

    /** Writes the file; there is none if that fails. */
    void writeFile(String exportId, Writing content) {
        replace(path(exportId, FILE), true, content);
    }

    /** A file for what is written on the way. */
    ExportDrafts.Draft draft() throws IOException {
        ready();
        return drafts.begin();
    }

    /** Fills a file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    Path file(String exportId) {
        return path(exportId, FILE);
    }

    /**
     * Takes an export that has not ended, to write it; nothing where another node writes it, or has
     * done so.
     */
    Optional<ExportClaims.Hold> claim(String exportId) throws IOException {
        path(exportId, NOTE);
        ready();
        var claim = claims.take(exportId);
        if (claim.isPresent() && find(exportId).filter(Note::isOver).isPresent()) {
            claim.get().close();
            return Optional.empty();
        }
        return claim;
    }

    /** The states of all that are kept. */
    List<ExportEtat> states() {
        return notes().map(Note::etat).toList();
    }

    /** Exports that have not ended. */
    List<String> unfinished() {
        return notes().filter(note -> !note.isOver()).map(Note::exportId).toList();
    }

    /** Exports that have ended, which is not recorded yet. */
    List<String> unannounced() {
        return notes().filter(Note::isToBeAnnounced).map(Note::exportId).toList();
    }

    /** Exports that may be of somebody: their notes name them, or nobody. */
    List<String> maybeOf(String login) {
        return notes().filter(note -> note.demandeur() == null || note.demandeur().equals(login))
                .map(Note::exportId)
                .toList();
    }

    /** Removes the exports that ended by then, and what a kill has left of others. */
    void clean(Instant limit) {
        notes().filter(note -> note.finiLe() != null && !note.finiLe().isAfter(limit))
                .forEach(note -> remove(note.exportId()));
        ids(FILE).filter(Predicate.not(this::isKnown)).forEach(this::remove);
        ids(ExportClaims.SUFFIX).filter(Predicate.not(this::isKnown)).forEach(this::remove);
        try {
            drafts.removeAbandoned();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file first: what has a note is found again. */
    void remove(String exportId) {
        try {
            Files.deleteIfExists(path(exportId, FILE));
            Files.deleteIfExists(path(exportId, NOTE));
            Files.deleteIfExists(path(exportId, ExportClaims.SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isKnown(String exportId) {
        return Files.exists(path(exportId, NOTE));
    }

    private Stream<Note> notes() {
        return ids(NOTE).flatMap(id -> find(id).stream());
    }

    private Stream<String> ids(String kind) {
        try (var files = Files.list(ready())) {
            return files
                    .map(it -> it.getFileName().toString())
                    .filter(name -> name.endsWith(kind))
                    .map(name -> name.substring(0, name.length() - kind.length()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param forced whether it has to outlast a loss of power
     */
    private void replace(Path target, boolean forced, Writing content) {
        try (var draft = draft()) {
            content.to(draft.output());
            if (forced) {
                draft.force();
            }
            draft.moveTo(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An identifier comes from outside: only letters, digits, - and _ may name a file. */
    private Path path(String exportId, String kind) {
        if (!exportId.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("Not the identifier of an export");
        }
        return directory.resolve(exportId + kind);
    }

    private Path ready() throws IOException {
        Files.createDirectories(directory);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return directory;
    }
}
