package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One run over a data directory, by a note in it: a run that was killed is gone on with, as long as
 * the same number of fiches is asked for.
 *
 * @param note where it is noted
 * @param number which run
 * @param fiches how many fiches it makes
 * @param resumes whether it was begun before
 * @param begin where its days begin; empty where everything happens now
 * @param reached what its clock came to before
 */
record PopulationRun(
        Path note,
        int number,
        int fiches,
        boolean resumes,
        Optional<Instant> begin,
        Instant reached) {

    private static final String NOW = "now";

    /** The run that was begun and not ended, if any. */
    static Optional<PopulationRun> begun(Path data, int fiches) throws IOException {
        var last = last(data);
        return last.length > 2 && last[2].equals("begun") && last[1].equals("" + fiches)
                ? Optional.of(
                        new PopulationRun(
                                note(data),
                                Integer.parseInt(last[0]),
                                fiches,
                                true,
                                last.length < 5 || last[3].equals(NOW)
                                        ? Optional.empty()
                                        : Optional.of(Instant.parse(last[3])),
                                last.length < 5 ? Instant.EPOCH : Instant.parse(last[4])))
                : Optional.empty();
    }

    /** Another one. */
    static PopulationRun another(Path data, int fiches, Optional<Instant> begin)
            throws IOException {
        var last = last(data);
        var number = last.length == 0 ? 1 : Integer.parseInt(last[0]) + 1;
        return new PopulationRun(note(data), number, fiches, false, begin, Instant.EPOCH);
    }

    /** It has come to this instant. */
    void reaches(Instant now) throws IOException {
        write("begun", now);
    }

    void ends(Instant now) throws IOException {
        write("ended", now);
    }

    /** Always the same of the same run. */
    FicheId fiche(int of) {
        var name = "run %d of %d, fiche %d in %s".formatted(number, fiches, of, note.toAbsolutePath().normalize());
        return new FicheId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static Path note(Path data) {
        return data.resolve("population");
    }

    private static String[] last(Path data) throws IOException {
        var note = note(data);
        return Files.exists(note) ? Files.readString(note).strip().split(" ") : new String[0];
    }

    /** Whole at any time: it may be killed meanwhile. */
    private synchronized void write(String state, Instant now) throws IOException {
        var since = begin.map(Instant::toString).orElse(NOW);
        var line = "%d %d %s %s %s%n".formatted(number, fiches, state, since, now);
        var unfinished = note.resolveSibling(note.getFileName() + ".new");
        Files.writeString(unfinished, line);
        Files.move(unfinished, note, StandardCopyOption.ATOMIC_MOVE);
    }
}
