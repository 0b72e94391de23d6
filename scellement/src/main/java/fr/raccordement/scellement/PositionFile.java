package fr.raccordement.scellement;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The position in the store of the event of each leaf, in ascending order. */
final class PositionFile implements AutoCloseable {

    private static final int SUMMED_AT_ONCE = 10_000;

    private final FileChannel channel;
    private volatile long size;
    private MessageDigest running = Merkle.sha256();
    private long summed;

    PositionFile(Path file) throws IOException {
        channel = FileChannel.open(file, CREATE, READ, WRITE);
        size = channel.size() / Long.BYTES;
    }

    long size() {
        return size;
    }

    void append(long position) throws IOException {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(position).flip();
        HashFile.writeFully(channel, bytes, size * Long.BYTES);
        size++;
    }

    void truncate(long leaves) throws IOException {
        size = leaves;
        channel.truncate(leaves * Long.BYTES);
        running = Merkle.sha256();
        summed = 0;
    }

    void force() throws IOException {
        channel.force(false);
    }

    /** SHA-256 of the first positions, hexadecimal, all of them read. */
    String sum(long leaves) throws IOException {
        var digest = Merkle.sha256();
        sumInto(digest, 0, leaves);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same of all positions, of which those summed before are not read again. */
    String sumOfAll() throws IOException {
        try {
            sumInto(running, summed, size);
            summed = size;
            var copy = (MessageDigest) running.clone();
            return HexFormat.of().formatHex(copy.digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void sumInto(MessageDigest digest, long first, long end) throws IOException {
        for (var from = first; from < end; from += SUMMED_AT_ONCE) {
            var count = (int) Math.min(SUMMED_AT_ONCE, end - from);
            var bytes = ByteBuffer.allocate(count * Long.BYTES);
            HashFile.readFully(channel, bytes, from * Long.BYTES);
            digest.update(bytes.flip());
        }
    }

    long at(long index) {
        return read(index, 1).get();
    }

    /** Several positions, read at once. */
    LongBuffer read(long from, int count) {
        var bytes = ByteBuffer.allocate(count * Long.BYTES);
        try {
            HashFile.readFully(channel, bytes, from * Long.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.flip().asLongBuffer();
    }

    /** The leaf of a position; -1 where there is none. */
    long indexOf(long position) {
        long low = 0;
        for (long high = size - 1; low <= high; ) {
            var middle = (low + high) / 2;
            var there = at(middle);
            if (there == position) {
                return middle;
            }
            if (there < position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
