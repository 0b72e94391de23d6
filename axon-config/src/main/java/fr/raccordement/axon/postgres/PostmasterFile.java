package fr.raccordement.axon.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file that a running PostgreSQL keeps in its data directory. */
final class PostmasterFile {

    private static final int PID = 0;
    private static final int DIRECTORY = 1;

    private PostmasterFile() {}

    /** The server that runs on the data directory, if the file names one that is alive. */
    static Optional<ProcessHandle> server(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= DIRECTORY || !isAbout(data, lines)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(PID).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(PostmasterFile::isPostgres);
    }

    private static boolean isAbout(Path data, List<String> lines) throws IOException {
        var named = Path.of(lines.get(DIRECTORY));
        return Files.exists(named) && Files.isSameFile(named, data);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .map(name -> name.startsWith("postgres"))
                .orElse(true);
    }
}
