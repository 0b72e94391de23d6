package fr.raccordement.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the file of the documents. A file that is unreadable or has another format is put aside and
 * an empty one takes its place: whoever stores documents here can build them again.
 */
final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final int CACHE_MEGABYTES = 64;

    /** Dropping a map costs the square of its pages: minutes with the 48 keys of the default. */
    private static final int KEYS_PER_PAGE = 200;

    /** The format of documents and indexes; 0 for files older than this number. */
    private static final int FORMAT = 1;

    /** Milliseconds; any delay gives the store a thread that writes snapshots. */
    private static final int NO_AUTO_COMMIT = Integer.MAX_VALUE;

    /** By itself the engine would compact, and save, in the middle of a command. */
    private static final int NO_AUTO_COMPACTION = 0;

    private StoreFile() {}

    static SnapshotBackend open(Path file) throws IOException {
        try {
            return opened(file);
        } catch (RuntimeException e) {
            if (isLocked(e)) {
                throw new IllegalStateException("Another program holds " + file, e);
            }
            var aside = file.resolveSibling(file.getFileName() + "." + System.currentTimeMillis());
            Files.move(file, aside);
            if (e instanceof OtherFormatException) {
                LOG.info(
                        "{} is of another version ({}), now {}; an empty one takes its place",
                        file,
                        e.getMessage(),
                        aside);
            } else {
                LOG.error("{} is unreadable, now {}; an empty one takes its place", file, aside, e);
            }
            return opened(file);
        }
    }

    /** Opens a file that was open before: it is there, and has the format. */
    static SnapshotBackend reopen(Path file) throws IOException {
        return opened(file);
    }

    private static SnapshotBackend opened(Path file) throws IOException {
        var bytes =
                new PatientFileStore(
                        file,
                        Map.of(
                                "cacheSize",
                                CACHE_MEGABYTES,
                                "autoCompactFillRate",
                                NO_AUTO_COMPACTION));
        var store = opened(file, bytes);
        try {
            OwnerOnly.restrict(file);
            checkFormat(store);
            bytes.waitFromNowOn();
            return new SnapshotBackend(store, bytes);
        } catch (RuntimeException | IOException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static MVStore opened(Path file, PatientFileStore bytes) {
        bytes.open(file.toString(), false, null);
        try {
            var store =
                    new MVStore.Builder()
                            .adoptFileStore(bytes)
                            .autoCommitDisabled()
                            .autoCommitBufferSize(0)
                            .keysPerPage(KEYS_PER_PAGE)
                            .open();
            store.setAutoCommitDelay(NO_AUTO_COMMIT);
            return store;
        } catch (RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static void checkFormat(MVStore store) {
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(FORMAT);
        } else if (store.getStoreVersion() != FORMAT) {
            throw new OtherFormatException(store.getStoreVersion());
        }
    }

    /** The file is whole, and was written by a version that kept documents otherwise. */
    private static final class OtherFormatException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        OtherFormatException(int format) {
            super("format " + format);
        }
    }

    private static boolean isLocked(RuntimeException e) {
        return e instanceof MVStoreException failure
                && failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }
}
