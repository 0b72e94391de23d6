package fr.raccordement.scellement;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The hashes of all complete subtrees in one file that only grows: each leaf is followed by the
 * subtrees that it completes. The same leaves give the same bytes (D-082).
 */
final class HashFile implements Hashes, AutoCloseable {

    private static final int CHECKED_AT_ONCE = 10_000;

    private final FileChannel channel;
    private volatile long size;

    HashFile(Path file) throws IOException {
        channel = FileChannel.open(file, CREATE, READ, WRITE);
        size = leavesWithin(channel.size() / Merkle.LENGTH);
    }

    /** How many leaves it holds. */
    long size() {
        return size;
    }

    void append(byte[] leaf) throws IOException {
        var written = new ArrayList<byte[]>();
        var hash = leaf;
        written.add(hash);
        for (var index = size; (index & 1) == 1; index >>= 1) {
            hash = Merkle.node(at(written.size() - 1, index - 1), hash);
            written.add(hash);
        }
        var bytes = ByteBuffer.allocate(written.size() * Merkle.LENGTH);
        written.forEach(bytes::put);
        writeFully(channel, bytes.flip(), offset(0, size) * Merkle.LENGTH);
        size++;
    }

    /** Drops the leaves after the first ones. */
    void truncate(long leaves) throws IOException {
        size = leaves;
        channel.truncate(hashesOf(leaves) * Merkle.LENGTH);
    }

    void force() throws IOException {
        channel.force(false);
    }

    /** Whether each subtree has the hash of its two halves, all through the file. */
    boolean isSound() {
        var open = new ArrayDeque<byte[]>();
        for (long from = 0; from < size; from += CHECKED_AT_ONCE) {
            var to = Math.min(from + CHECKED_AT_ONCE, size);
            var hashes = read(hashesOf(from), (int) (hashesOf(to) - hashesOf(from))).flip();
            for (var leaf = from; leaf < to; leaf++) {
                open.push(next(hashes));
                for (var index = leaf; (index & 1) == 1; index >>= 1) {
                    var right = open.pop();
                    var node = Merkle.node(open.pop(), right);
                    if (!Arrays.equals(node, next(hashes))) {
                        return false;
                    }
                    open.push(node);
                }
            }
        }
        return true;
    }

    private static byte[] next(ByteBuffer hashes) {
        var hash = new byte[Merkle.LENGTH];
        hashes.get(hash);
        return hash;
    }

    @Override
    public byte[] at(int level, long index) {
        return read(offset(level, index), 1).array();
    }

    /** Several leaves, read at once. */
    List<byte[]> leaves(long from, int count) {
        var start = offset(0, from);
        var hashes = read(start, (int) (offset(0, from + count - 1) - start + 1));
        return LongStream.range(from, from + count)
                .mapToObj(index -> hash(hashes, (int) (offset(0, index) - start)))
                .toList();
    }

    private ByteBuffer read(long offset, int count) {
        var hashes = ByteBuffer.allocate(count * Merkle.LENGTH);
        try {
            readFully(channel, hashes, offset * Merkle.LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    private static byte[] hash(ByteBuffer hashes, int offset) {
        var hash = new byte[Merkle.LENGTH];
        hashes.get(offset * Merkle.LENGTH, hash);
        return hash;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The offset of a hash in the file, counted in hashes. */
    private static long offset(int level, long index) {
        var leaf = index;
        for (var up = 0; up < level; up++) {
            leaf = 2 * leaf + 1;
        }
        return hashesOf(leaf) + level;
    }

    /** How many hashes belong to the first leaves: each subtree is written once. */
    private static long hashesOf(long leaves) {
        long hashes = 0;
        for (var rest = leaves; rest > 0; rest >>= 1) {
            hashes += rest;
        }
        return hashes;
    }

    /** The largest number of leaves whose hashes all lie within so many. */
    private static long leavesWithin(long hashes) {
        long low = 0;
        for (long high = hashes; low < high; ) {
            var middle = (low + high + 1) / 2;
            if (hashesOf(middle) <= hashes) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    static void writeFully(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        for (var next = at; bytes.hasRemaining(); ) {
            next += channel.write(bytes, next);
        }
    }

    static void readFully(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        for (var next = at; bytes.hasRemaining(); ) {
            var read = channel.read(bytes, next);
            if (read < 0) {
                throw new EOFException("The sealed log ends before byte " + next);
            }
            next += read;
        }
    }
}
