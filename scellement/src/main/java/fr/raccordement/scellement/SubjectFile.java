package fr.raccordement.scellement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What the event of each leaf happened to, as the first 8 bytes of the SHA-256 of its identifier:
 * so that how many events of a thing were sealed is known without the store (D-265).
 */
final class SubjectFile implements AutoCloseable {

    private static final int READ_AT_ONCE = 1 << 16;

    private final FileChannel channel;
    private volatile long size;

    SubjectFile(Path file) throws IOException {
        channel = FileChannel.open(file, CREATE, READ, WRITE);
        size = channel.size() / Long.BYTES;
    }

    /** Of the next leaf it is added; of one before corrected; of one further on left out. */
    void note(long index, String aggregateId) throws IOException {
        if (index > size) {
            return;
        }
        var subject = subject(aggregateId);
        if (index < size) {
            var known = ByteBuffer.allocate(Long.BYTES);
            HashFile.readFully(channel, known, index * Long.BYTES);
            if (known.flip().getLong() == subject) {
                return;
            }
        }
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(subject).flip();
        HashFile.writeFully(channel, bytes, index * Long.BYTES);
        size = Math.max(size, index + 1);
    }

    /** How many of the first leaves are of one thing; -1 where not all of them are known. */
    long count(String aggregateId, long leaves) throws IOException {
        if (leaves > size) {
            return -1;
        }
        var subject = subject(aggregateId);
        var count = 0L;
        for (var from = 0L; from < leaves; from += READ_AT_ONCE) {
            var some = (int) Math.min(READ_AT_ONCE, leaves - from);
            var bytes = ByteBuffer.allocate(some * Long.BYTES);
            HashFile.readFully(channel, bytes, from * Long.BYTES);
            for (var each = bytes.flip().asLongBuffer(); each.hasRemaining(); ) {
                if (each.get() == subject) {
                    count++;
                }
            }
        }
        return count;
    }

    void truncate(long leaves) throws IOException {
        size = Math.min(size, leaves);
        channel.truncate(size * Long.BYTES);
    }

    void force() throws IOException {
        channel.force(false);
    }

    private static long subject(String aggregateId) {
        return ByteBuffer.wrap(Merkle.sha256().digest(aggregateId.getBytes(UTF_8))).getLong();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
