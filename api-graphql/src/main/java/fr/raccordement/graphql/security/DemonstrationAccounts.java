package fr.raccordement.graphql.security;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of the demonstration, read from {@code demonstration/identities.json}. */
public record DemonstrationAccounts(List<DemonstrationAccount> all) {

    /** The account of this login. */
    public Optional<DemonstrationAccount> of(String login) {
        return all.stream().filter(it -> it.login().equals(login)).findFirst();
    }

    static DemonstrationAccounts ofTheDemonstration() {
        var json =
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (var file = new ClassPathResource("demonstration/identities.json").getInputStream()) {
            var identities = json.readValue(file, Identities.class);
            return new DemonstrationAccounts(
                    identities.users.stream().map(user -> account(user, identities)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemonstrationAccount account(User user, Identities identities) {
        var structure =
                identities.structures.stream()
                        .filter(it -> it.siret.equals(user.gestionnairePrincipalDe))
                        .map(StructureEntry::nom)
                        .findFirst()
                        .orElse(null);
        var roles = user.roles == null ? Set.<Role>of() : user.roles;
        return new DemonstrationAccount(
                user.login, user.password, roles, structure, user.nom, user.description);
    }

    private record Identities(List<StructureEntry> structures, List<User> users) {}

    private record StructureEntry(String siret, String nom) {}

    private record User(
            String login,
            String password,
            @Nullable Set<Role> roles,
            @Nullable String gestionnairePrincipalDe,
            String nom,
            Texte description) {}
}
