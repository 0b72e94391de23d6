package fr.raccordement.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * One program for all the classes of a run that neither stop it nor configure it, started by the
 * first and stopped with the last. Each class names its own fiches and revokes the rights that it
 * grants.
 */
final class SharedProgram {

    /** What is not to be waited for. */
    private static final String ACTIVE_SOON = "--raccordement.delegation.delai-activation=1s";

    private static final String SEALED_SOON = "--raccordement.scellement.delai=1s";

    /** Whom the program trusts. */
    static final Authority authority = new Authority("Essai Racine");

    static final Path data;
    static final RunningProgram program;

    /** Of its sealed log. */
    static final Witness witness;

    /** Of the keys in its backups. */
    static final String PASSPHRASE = "une phrase pour les essais";

    static {
        try {
            data = Files.createTempDirectory("program");
            authority.trustedOn(data);
            witness = new Witness(data);
            program =
                    RunningProgram.startOn(
                            data,
                            ACTIVE_SOON,
                            SEALED_SOON,
                            "--raccordement.sauvegarde.repertoire=" + backup(),
                            "--raccordement.sauvegarde.phrase=" + PASSPHRASE,
                            "--raccordement.scellement.temoins=" + witness.address());
            witness.cosign(program);
            Runtime.getRuntime().addShutdownHook(new Thread(SharedProgram::stop));
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private SharedProgram() {}

    /** Where it is backed up. */
    static Path backup() {
        return data.resolve("sauvegarde");
    }

    private static void stop() {
        try {
            program.stop();
            witness.end();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
