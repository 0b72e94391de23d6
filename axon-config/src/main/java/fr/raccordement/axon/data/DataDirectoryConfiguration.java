package fr.raccordement.axon.data;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.unit.DataSize;

/** Takes the data directory when an embedded store first needs it, and not before. */
@Configuration(proxyBeanMethods = false)
class DataDirectoryConfiguration {

    @Bean
    @Lazy
    DataDirectory dataDirectory(@Value("${raccordement.data:./data}") Path directory) {
        return DataDirectory.take(directory);
    }

    /**
     * {@code raccordement.disque.minimum}: how much is to be free in the data directory. PostgreSQL
     * writes its journal in files of 16 MB.
     */
    @Bean
    @Lazy
    WritableDirectory writableDirectory(
            DataDirectory directory, @Value("${raccordement.disque.minimum:32MB}") DataSize least) {
        return new WritableDirectory(directory.file(""), least.toBytes(), System::nanoTime);
    }
}
