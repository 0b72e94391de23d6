package fr.raccordement.backup;

import fr.raccordement.backup.BackupFailure.Code;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** How a tool ends: with the answer of its process, and one line that says why. */
final class Answers {

    static final int DONE = 0;
    static final int REFUSED = 1;

    /** The list of them in a help; 2 is what picocli answers to what it cannot read. */
    static final String LIST = "Answers:%n";

    static final String ON_DONE = "0:done";
    static final String ON_REFUSED = "1:refused or failed, the line says why";
    static final String ON_BADLY_ASKED = "2:badly asked";

    private Answers() {}

    /** Something that may fail. */
    interface Work {
        void run() throws IOException;
    }

    static int of(Logger log, Work work) {
        try {
            work.run();
            return DONE;
        } catch (IOException | RuntimeException e) {
            log(log, failure(e), e);
            return REFUSED;
        }
    }

    /** One line; with the stack where nobody expected it. */
    static void log(Logger log, BackupFailure failure, Throwable e) {
        log.error("{}: {}", failure.code(), failure.getMessage(), unexpected(e));
    }

    /** The failure with its code. */
    static BackupFailure failure(Throwable e) {
        if (e instanceof BackupFailure known) {
            return known;
        }
        var refusal = StoresContext.refusal(e);
        var sentence =
                refusal != null
                        ? refusal
                        : e instanceof IOException ? "A file cannot be used: " + e : e.toString();
        return new BackupFailure(Code.BACKUP_FAILED, sentence, e);
    }

    /** What is to be logged with its stack. */
    private static @Nullable Throwable unexpected(Throwable e) {
        return !(e instanceof IOException)
                        && !(e instanceof BackupFailure)
                        && StoresContext.refusal(e) == null
                ? e
                : null;
    }
}
