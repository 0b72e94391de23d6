package fr.raccordement.axon.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.embeddedmongo.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritableDirectoryTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir Path temp;

    private long nanos;

    @Test
    void a_directory_that_takes_files_is_left_as_it_was() throws IOException {
        assertThat(directory(temp).obstacle()).isEmpty();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void a_full_disk_is_named_until_there_is_room() throws IOException {
        try (var disk = SmallDisk.mount(temp.resolve("disk"), "2m")) {
            var directory = directory(disk.directory());
            disk.fill();
            assertThat(directory.obstacle().orElseThrow()).contains("No space left on device");
            disk.free();
            assertThat(directory.obstacle()).as("within a second").isPresent();
            nanos += 1_100_000_000L;
            assertThat(directory.obstacle()).isEmpty();
        }
    }

    @Test
    void inodes_that_are_used_up_are_named() throws IOException {
        try (var disk = SmallDisk.mount(temp.resolve("disk"), "8m,nr_inodes=10")) {
            var directory = directory(disk.directory());
            for (int i = 0; i < 9; i++) {
                Files.createFile(disk.directory().resolve("file" + i));
            }
            assertThat(directory.obstacle().orElseThrow()).contains("No space left on device");
        }
    }

    @Test
    void a_file_system_that_is_read_only_is_named() throws IOException {
        try (var disk = SmallDisk.mount(temp.resolve("disk"), "2m,ro")) {
            assertThat(directory(disk.directory()).obstacle().orElseThrow())
                    .contains("Read-only file system");
        }
    }

    @Test
    void a_directory_that_is_gone_is_named() {
        assertThat(directory(temp.resolve("gone")).obstacle()).isPresent();
    }

    private WritableDirectory directory(Path path) {
        return new WritableDirectory(path, MEGABYTE, () -> nanos);
    }
}
