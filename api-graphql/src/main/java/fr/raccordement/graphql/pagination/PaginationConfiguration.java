package fr.raccordement.graphql.pagination;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key of the cursors: given for several nodes, kept beside the data of a single one. */
@Configuration(proxyBeanMethods = false)
class PaginationConfiguration {

    @Bean
    CursorKey cursorKey(
            @Value("${raccordement.pagination.cle:}") String given,
            @Value("${raccordement.pagination.fichier}") Path file) {
        return given.isBlank() ? CursorKey.kept(file) : CursorKey.given(given);
    }
}
