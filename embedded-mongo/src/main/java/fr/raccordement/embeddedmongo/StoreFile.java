package fr.raccordement.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the file of the documents. One that cannot be read, or is written another way, is put aside
 * and an empty one takes its place: whoever keeps documents here can make them again.
 */
final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final int CACHE_MEGABYTES = 64;

    /** To forget a map costs the square of its pages; of 48 keys, as they would be, minutes. */
    private static final int KEYS_PER_PAGE = 200;

    /** How documents and indexes are written; 0 stands for files before this number existed. */
    private static final int FORMAT = 1;

    /** Milliseconds; any delay gives the store a thread that writes what was taken. */
    private static final int NEVER_BY_ITSELF = Integer.MAX_VALUE;

    /** By itself the engine would compact, and save, in the middle of a command. */
    private static final int NEVER_COMPACTED = 0;

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
            LOG.error("{} is unreadable, now {}; an empty one takes its place", file, aside, e);
            return opened(file);
        }
    }

    private static SnapshotBackend opened(Path file) throws IOException {
        var store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .cacheSize(CACHE_MEGABYTES)
                        .keysPerPage(KEYS_PER_PAGE)
                        .autoCompactFillRate(NEVER_COMPACTED)
                        .open();
        store.setAutoCommitDelay(NEVER_BY_ITSELF);
        try {
            OwnerOnly.restrict(file);
            checkFormat(store);
            return new SnapshotBackend(store);
        } catch (RuntimeException | IOException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static void checkFormat(MVStore store) {
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(FORMAT);
        } else if (store.getStoreVersion() != FORMAT) {
            throw new IllegalStateException("The file has format " + store.getStoreVersion());
        }
    }

    private static boolean isLocked(RuntimeException e) {
        return e instanceof MVStoreException failure
                && failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }
}
