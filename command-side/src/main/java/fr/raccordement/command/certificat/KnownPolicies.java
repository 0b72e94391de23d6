package fr.raccordement.command.certificat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Certificate policies by identifier, as lines of "oid;level;source" (D-041). */
@Component
final class KnownPolicies {

    private static final String RESOURCE = "/certificats/politiques.csv";

    private final Map<String, String> levels = new HashMap<>();

    KnownPolicies(CertificatsProperties properties) {
        try (var resource = KnownPolicies.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("Missing resource " + RESOURCE);
            }
            add(new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines());
            if (properties.politiques() != null) {
                add(Files.readString(properties.politiques()).lines());
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("Certificate policies cannot be read.", unreadable);
        }
    }

    /** The level of one of these policies; null where none is known. */
    @Nullable String level(Collection<String> policies) {
        return policies.stream()
                .sorted()
                .map(levels::get)
                .filter(l -> l != null)
                .findFirst()
                .orElse(null);
    }

    private void add(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(";", 3))
                .filter(fields -> fields.length > 1)
                .forEach(fields -> levels.put(fields[0].strip(), fields[1].strip()));
    }
}
