package fr.raccordement.scellement;

import fr.raccordement.axon.data.DataDirectory;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log itself, in a directory of its own: the hash and the position of every sealed event, and
 * every signed checkpoint. What came after the last checkpoint is dropped when it is opened and
 * sealed again; so a killed program continues with the same bytes (D-080).
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private static final int BATCH_SIZE = 500;

    private static final String HASHES = "hachages";
    private static final String POSITIONS = "positions";
    private static final String SUBJECTS = "sujets";
    private static final String CHECKPOINTS = "points-de-controle";

    private final FileChannel lock;
    private final HashFile hashes;
    private final PositionFile positions;
    private final SubjectFile subjects;
    private final CheckpointFile checkpoints;
    private final Proofs proofs;

    private Journal(Path directory, FileChannel lock) throws IOException {
        this.lock = lock;
        hashes = new HashFile(directory.resolve(HASHES));
        positions = new PositionFile(directory.resolve(POSITIONS));
        subjects = new SubjectFile(directory.resolve(SUBJECTS));
        checkpoints = new CheckpointFile(directory.resolve(CHECKPOINTS));
        proofs = new Proofs(hashes);
    }

    /**
     * Opens the log, or creates it.
     *
     * @throws IllegalStateException when another program has it open
     */
    static Journal open(Path directory) throws IOException {
        var journal = new Journal(directory, lock(directory));
        journal.recover();
        return journal;
    }

    /**
     * Moves the files of a log that is closed away, so that another may begin in their place.
     *
     * @param into where to, below the directory
     */
    static void setAside(Path directory, Path into) throws IOException {
        try (var _ = lock(directory)) {
            var place = Files.createDirectories(directory.resolve(into));
            for (var name : List.of(HASHES, POSITIONS, SUBJECTS, CHECKPOINTS)) {
                if (Files.exists(directory.resolve(name))) {
                    Files.move(
                            directory.resolve(name),
                            place.resolve(name),
                            StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        Files.createDirectories(directory);
        DataDirectory.restrict(directory);
        var lock =
                FileChannel.open(
                        directory.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isLocked(lock)) {
            lock.close();
            throw new IllegalStateException(
                    "The sealed log in "
                            + directory
                            + " is in use by another Raccordement; one seals, the others have"
                            + " raccordement.scellement.actif=false.");
        }
        return lock;
    }

    long size() {
        return positions.size();
    }

    /** The position of the last event sealed; -1 where there is none. */
    long lastPosition() {
        return size() == 0 ? -1 : positions.at(size() - 1);
    }

    long position(long index) {
        return positions.at(index);
    }

    /** The leaf of a position of the store; -1 where it is not sealed. */
    long indexOf(long position) {
        return positions.indexOf(position);
    }

    byte[] leaf(long index) {
        return hashes.at(0, index);
    }

    /** A range of leaves from one on, as many as are read at once. */
    LeafRange range(long from) {
        var count = (int) Math.min(BATCH_SIZE, size() - from);
        return new LeafRange(from, positions.read(from, count), hashes.leaves(from, count));
    }

    /** Consecutive leaves and the positions of their events. */
    record LeafRange(long from, LongBuffer positions, List<byte[]> leaves) {

        static final LeafRange EMPTY = new LeafRange(0, LongBuffer.allocate(0), List.of());

        boolean contains(long index) {
            return index >= from && index < from + leaves.size();
        }

        long position(long index) {
            return positions.get((int) (index - from));
        }

        byte[] leaf(long index) {
            return leaves.get((int) (index - from));
        }
    }

    Hashes hashes() {
        return hashes;
    }

    Proofs proofs() {
        return proofs;
    }

    /**
     * Notes what the event of a leaf happened to: as it is sealed, and again where it was found as
     * sealed, for a journal of before, or a damaged one, may not know.
     */
    void noteSubject(long index, String aggregateId) throws IOException {
        subjects.note(index, aggregateId);
    }

    /** How many of the first leaves are events of one thing; -1 where that is not known. */
    long countOf(String aggregateId, long size) throws IOException {
        return subjects.count(aggregateId, size);
    }

    void append(long position, byte[] leaf) throws IOException {
        hashes.append(leaf);
        try {
            positions.append(position);
        } catch (IOException | RuntimeException e) {
            hashes.truncate(positions.size());
            throw e;
        }
    }

    /** Stores a checkpoint, after everything that it covers. */
    void store(Checkpoint checkpoint) throws IOException {
        hashes.force();
        positions.force();
        subjects.force();
        checkpoints.append(checkpoint, positions.sumOfAll());
    }

    Optional<Checkpoint> lastCheckpoint() {
        return checkpoints.last();
    }

    Optional<Checkpoint> checkpoint(long size) {
        return checkpoints.of(size);
    }

    /** The checkpoints of trees smaller than this, largest first. */
    List<Checkpoint> checkpointsBefore(long size, int atMost) {
        return checkpoints.before(size).stream()
                .limit(atMost)
                .flatMap(each -> checkpoints.of(each).stream())
                .toList();
    }

    Collection<Long> checkpointSizes() {
        return checkpoints.sizes();
    }

    private void recover() throws IOException {
        var sealed = checkpoints.last().map(Checkpoint::size).orElse(0L);
        var kept = hashes.size() < sealed || positions.size() < sealed ? 0 : sealed;
        truncate(kept);
        if (kept < sealed) {
            makeAnew();
        } else {
            makeAnewIfDamaged();
        }
    }

    /**
     * Reads all of the log. Where it is not what was written its hashes and positions are dropped,
     * to be made anew from the store; they must then lead to the same checkpoints.
     *
     * @return whether they were dropped
     */
    boolean makeAnewIfDamaged() throws IOException {
        var sound = hashes.isSound() && agrees() && positionsAgree();
        if (!sound) {
            makeAnew();
        }
        return !sound;
    }

    private void makeAnew() throws IOException {
        LOG.warn("The journal of the sealed log is damaged; it is made anew from the store");
        truncate(0);
    }

    private boolean agrees() {
        return checkpoints
                .last()
                .filter(last -> last.size() <= size())
                .map(last -> Arrays.equals(last.root(), proofs.root(last.size())))
                .orElse(true);
    }

    /** An earlier version noted no sum of the positions. */
    private boolean positionsAgree() throws IOException {
        var last = checkpoints.last().map(Checkpoint::size).orElse(0L);
        var sum = checkpoints.lastPositions().orElse(null);
        return sum == null || last > size() || sum.equals(positions.sum(last));
    }

    private void truncate(long size) throws IOException {
        hashes.truncate(size);
        positions.truncate(size);
        subjects.truncate(size);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        hashes.close();
        positions.close();
        subjects.close();
        checkpoints.close();
        lock.close();
    }
}
