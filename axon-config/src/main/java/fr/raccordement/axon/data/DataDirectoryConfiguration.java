package fr.raccordement.axon.data;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Takes the data directory when an embedded store first needs it, and not before. */
@Configuration(proxyBeanMethods = false)
class DataDirectoryConfiguration {

    @Bean
    @Lazy
    DataDirectory dataDirectory(@Value("${raccordement.data:./data}") Path directory) {
        return DataDirectory.take(directory);
    }
}
