package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * One run over a data directory, by a note in it: a run that was killed is gone on with, as long as
 * the same number of fiches is asked for.
 *
 * @param note where it is noted
 * @param number which run
 * @param fiches how many fiches it makes
 * @param resumes whether it was begun before
 */
record PopulationRun(Path note, int number, int fiches, boolean resumes) {

    static PopulationRun begin(Path data, int fiches) throws IOException {
        var note = data.resolve("population");
        var before = Files.exists(note) ? Files.readString(note).strip().split(" ") : new String[] {"0", "0", "ended"};
        var last = Integer.parseInt(before[0]);
        var resumes = before[2].equals("begun") && Integer.parseInt(before[1]) == fiches;
        var run = new PopulationRun(note, resumes ? last : last + 1, fiches, resumes);
        run.write("begun");
        return run;
    }

    void end() throws IOException {
        write("ended");
    }

    /** Always the same of the same run. */
    FicheId fiche(int of) {
        var name = "run %d of %d, fiche %d in %s".formatted(number, fiches, of, note.toAbsolutePath().normalize());
        return new FicheId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private void write(String state) throws IOException {
        Files.writeString(note, "%d %d %s%n".formatted(number, fiches, state));
    }
}
