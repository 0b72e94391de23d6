package fr.raccordement.projection.export;

import fr.raccordement.api.export.query.ExportEtat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The directory of exports, accessible to its owner alone: of each a note of its state, and its
 * file once that is complete. Files are replaced in one step.
 */
@Component
class ExportFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTE = ".json";
    private static final String FILE = ".fichier";

    private final Path directory;

    ExportFiles(@Value("${raccordement.export.repertoire:./data/exports}") Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /**
     * The state of an export, as stored.
     *
     * @param exportId which one
     * @param etat its state
     * @param position of the event as of which it is written; null before work begins
     * @param instant when that event happened
     * @param lignes rows written
     * @param droits the rights of its requester when it was written
     * @param code why it failed
     * @param finiLe when it ended
     */
    record Note(
            String exportId,
            ExportEtat etat,
            @Nullable Long position,
            @Nullable Instant instant,
            long lignes,
            List<String> droits,
            @Nullable String code,
            @Nullable Instant finiLe) {

        static Note waiting(String exportId) {
            return new Note(exportId, ExportEtat.EN_ATTENTE, null, null, 0, List.of(), null, null);
        }

        Note begun(long asOf, Instant then) {
            return new Note(exportId, ExportEtat.EN_COURS, asOf, then, 0, List.of(), null, null);
        }

        Note done(long rows, List<String> rights, Instant at) {
            return new Note(
                    exportId, ExportEtat.TERMINE, position, instant, rows, rights, null, at);
        }

        Note failed(String why, Instant at) {
            return new Note(exportId, ExportEtat.ECHOUE, position, instant, 0, List.of(), why, at);
        }

        boolean isOver() {
            return finiLe != null;
        }
    }

    Optional<Note> find(String exportId) {
        var note = path(exportId, NOTE);
        try {
            return Files.exists(note)
                    ? Optional.of(JSON.readValue(Files.readString(note), Note.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Note note) {
        replace(path(note.exportId(), NOTE), out -> out.write(JSON.writeValueAsBytes(note)));
    }

    /** Writes the file; there is none if that fails. */
    void writeFile(String exportId, Writing content) {
        replace(path(exportId, FILE), content);
    }

    /** Fills a file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    Path file(String exportId) {
        return path(exportId, FILE);
    }

    /** Exports that have not ended. */
    List<String> unfinished() {
        return notes().filter(note -> !note.isOver()).map(Note::exportId).toList();
    }

    /** Removes the exports that ended before. */
    void removeEndedBefore(Instant limit) {
        notes().filter(note -> note.finiLe() != null && note.finiLe().isBefore(limit))
                .forEach(note -> remove(note.exportId()));
    }

    private void remove(String exportId) {
        try {
            Files.deleteIfExists(path(exportId, FILE));
            Files.deleteIfExists(path(exportId, NOTE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Note> notes() {
        try (var files = Files.list(ready())) {
            return files
                    .map(it -> it.getFileName().toString())
                    .filter(name -> name.endsWith(NOTE))
                    .map(name -> name.substring(0, name.length() - NOTE.length()))
                    .toList()
                    .stream()
                    .flatMap(name -> find(name).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(Path target, Writing content) {
        try {
            var draft = ready().resolve(UUID.randomUUID() + ".part");
            try {
                try (var out = Files.newOutputStream(draft)) {
                    content.to(out);
                }
                Files.move(
                        draft,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
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
