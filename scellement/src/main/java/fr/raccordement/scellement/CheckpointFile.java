package fr.raccordement.scellement;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every checkpoint that was ever signed, one per line, by the size of its tree. */
final class CheckpointFile implements AutoCloseable {

    private final FileChannel channel;
    private final ConcurrentSkipListMap<Long, Line> lines = new ConcurrentSkipListMap<>();

    private record Line(long offset, int length) {}

    /** Opens the file; an incomplete last line is dropped, since nothing was published of it. */
    CheckpointFile(Path file) throws IOException {
        channel = FileChannel.open(file, CREATE, READ, WRITE);
        var all = Channels.newInputStream(channel).readAllBytes();
        var from = 0;
        for (var end = 0; end < all.length; end++) {
            if (all[end] == '\n') {
                var line = new Line(from, end - from);
                lines.put(decode(all, from, line.length()).size(), line);
                from = end + 1;
            }
        }
        channel.truncate(from);
    }

    void append(Checkpoint checkpoint) throws IOException {
        var text = Base64.getEncoder().encode(checkpoint.note().getBytes(UTF_8));
        var offset = channel.size();
        var bytes = ByteBuffer.allocate(text.length + 1).put(text).put((byte) '\n').flip();
        HashFile.writeFully(channel, bytes, offset);
        channel.force(true);
        lines.put(checkpoint.size(), new Line(offset, text.length));
    }

    Optional<Checkpoint> last() {
        return Optional.ofNullable(lines.lastEntry()).map(entry -> read(entry.getValue()));
    }

    Optional<Checkpoint> of(long size) {
        return Optional.ofNullable(lines.get(size)).map(this::read);
    }

    /** The sizes before one, largest first. */
    Collection<Long> before(long size) {
        return lines.headMap(size).descendingKeySet();
    }

    Collection<Long> sizes() {
        return lines.keySet();
    }

    private Checkpoint read(Line line) {
        var bytes = ByteBuffer.allocate(line.length());
        try {
            HashFile.readFully(channel, bytes, line.offset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return decode(bytes.array(), 0, line.length());
    }

    private static Checkpoint decode(byte[] bytes, int from, int length) {
        var text = new String(bytes, from, length, US_ASCII);
        return Checkpoint.parse(new String(Base64.getDecoder().decode(text), UTF_8));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
