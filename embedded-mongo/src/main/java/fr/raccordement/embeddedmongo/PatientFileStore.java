package fr.raccordement.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file whose writes wait while the disk takes none: because it is full, has no inode left, is
 * read-only or fails. What is to be saved stays in memory meanwhile and commands go on, so that
 * nothing but a kill loses any of it (D-180). The engine by itself would close the store for good.
 */
class PatientFileStore extends SingleFileStore {

    private static final Logger LOG = LoggerFactory.getLogger(PatientFileStore.class);
    private static final long PAUSE_MILLIS = 200;

    private final Path file;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean patient;
    private volatile @Nullable String obstacle;

    /**
     * @param settings of the engine, by its names
     */
    PatientFileStore(Path file, Map<String, Object> settings) {
        this.file = file;
        super(settings);
    }

    /** Until this is called a write that fails is an error, as it should be at the opening. */
    void waitFromNowOn() {
        patient = true;
    }

    /** Lets what waits fail, since the store is about to be closed. */
    void stopWaiting() {
        closing.countDown();
    }

    /** What keeps the disk from taking a write that waits; empty if none does. */
    Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    @Override
    protected void writeFully(@Nullable SFChunk chunk, long at, ByteBuffer bytes) {
        var start = bytes.position();
        var begun = System.nanoTime();
        while (true) {
            try {
                write(chunk, at, bytes);
                break;
            } catch (MVStoreException e) {
                if (!patient || !passes(e)) {
                    throw e;
                }
                note(e);
                if (isClosingAfterPause()) {
                    throw e;
                }
                bytes.position(start);
            }
        }
        if (obstacle != null) {
            obstacle = null;
            LOG.info(
                    "{} is written again, after {} s",
                    file,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
        }
    }

    /** One attempt. */
    void write(@Nullable SFChunk chunk, long at, ByteBuffer bytes) {
        super.writeFully(chunk, at, bytes);
    }

    private static boolean passes(MVStoreException failure) {
        return failure.getCause() instanceof IOException cause
                && !(cause instanceof ClosedChannelException);
    }

    private void note(MVStoreException failure) {
        var cause = Objects.requireNonNullElse(failure.getCause(), failure);
        var reason = String.valueOf(cause.getMessage());
        if (!reason.equals(obstacle)) {
            LOG.error(
                    "{} cannot be written: {}. Documents wait in memory until it can; a kill would"
                            + " lose what is new, which is then read from the events again",
                    file,
                    reason);
        }
        obstacle = reason;
    }

    private boolean isClosingAfterPause() {
        try {
            return closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
