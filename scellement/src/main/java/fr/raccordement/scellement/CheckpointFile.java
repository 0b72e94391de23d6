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
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every checkpoint that was ever signed, one per line, by the size of its tree: the note in Base64,
 * the SHA-256 of the positions that it covers, and the CRC-32C of both. A line that is not what was
 * written counts as none. Lines of earlier versions have the note alone.
 */
final class CheckpointFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFile.class);

    private final FileChannel channel;
    private final ConcurrentSkipListMap<Long, Line> lines = new ConcurrentSkipListMap<>();

    /**
     * @param positions the sum of the positions; null where the line has none
     */
    private record Line(long offset, int length, @Nullable String positions) {}

    /** Opens the file; an incomplete last line is dropped, since nothing was published of it. */
    CheckpointFile(Path file) throws IOException {
        channel = FileChannel.open(file, CREATE, READ, WRITE);
        var all = Channels.newInputStream(channel).readAllBytes();
        var from = 0;
        for (var end = 0; end < all.length; end++) {
            if (all[end] == '\n') {
                keep(new String(all, from, end - from, US_ASCII), from);
                from = end + 1;
            }
        }
        channel.truncate(from);
    }

    private void keep(String text, long offset) {
        var parts = text.split(" ", -1);
        try {
            if (parts.length != 1
                    && (parts.length != 3 || !parts[2].equals(check(parts[0] + " " + parts[1])))) {
                throw new IllegalArgumentException("another CRC");
            }
            var positions = parts.length == 3 ? parts[1] : null;
            var line = new Line(offset, parts[0].length(), positions);
            var checkpoint = decode(parts[0]);
            if (!checkpoint.note().endsWith("\n")) {
                throw new IllegalArgumentException("cut short");
            }
            lines.put(checkpoint.size(), line);
        } catch (RuntimeException damaged) {
            LOG.warn(
                    "A checkpoint of the sealed log is damaged in its journal, at byte {}: it is"
                            + " left out",
                    offset);
        }
    }

    /**
     * @param positions the sum of the positions that it covers
     */
    void append(Checkpoint checkpoint, String positions) throws IOException {
        var note = Base64.getEncoder().encodeToString(checkpoint.note().getBytes(UTF_8));
        var text = note + " " + positions;
        var line = (text + " " + check(text) + "\n").getBytes(US_ASCII);
        var offset = channel.size();
        try {
            HashFile.writeFully(channel, ByteBuffer.wrap(line), offset);
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(offset); // half a line would spoil the next one
            throw e;
        }
        lines.put(checkpoint.size(), new Line(offset, note.length(), positions));
    }

    /** The sum of the positions that the last checkpoint covers, where it was noted. */
    Optional<String> lastPositions() {
        return Optional.ofNullable(lines.lastEntry())
                .flatMap(entry -> Optional.ofNullable(entry.getValue().positions()));
    }

    private static String check(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(US_ASCII));
        return HexFormat.of().toHexDigits((int) sum.getValue());
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
        return decode(new String(bytes.array(), US_ASCII));
    }

    private static Checkpoint decode(String text) {
        return Checkpoint.parse(new String(Base64.getDecoder().decode(text), UTF_8));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
