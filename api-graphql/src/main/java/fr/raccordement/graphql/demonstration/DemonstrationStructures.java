package fr.raccordement.graphql.demonstration;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.graphql.security.AuthenticationMode;
import fr.raccordement.graphql.security.ConditionalOnAuthenticationMode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters the structures of {@code demonstration/identities.json} in the register, each with its
 * principal manager, through real commands. What is registered already stays as it is.
 */
@Component
@ConditionalOnAuthenticationMode(AuthenticationMode.DEMONSTRATION)
@Order(20)
class DemonstrationStructures implements ApplicationRunner {

    private final CommandGateway commands;

    DemonstrationStructures(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var metaData =
                MetaData.from(Actor.SYSTEM.asMetaData()).and(Actor.CORRELATION_ID, "demonstration");
        var identities = read();
        var managers = identities.managers();
        for (var structure : identities.structures) {
            commands.sendAndWait(structure.register(managers.get(structure.siret)), metaData);
        }
    }

    private static Identities read() throws IOException {
        var json =
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
        try (var file = new ClassPathResource("demonstration/identities.json").getInputStream()) {
            return json.readValue(file, Identities.class);
        }
    }

    private record Identities(List<StructureEntry> structures, List<User> users) {

        Map<String, String> managers() {
            return users.stream()
                    .filter(user -> user.gestionnairePrincipalDe != null)
                    .collect(Collectors.toMap(User::gestionnairePrincipalDe, User::login));
        }
    }

    private record User(String login, @Nullable String gestionnairePrincipalDe) {}

    private record StructureEntry(
            String siret,
            String nom,
            StructureType type,
            boolean tiersDeDematerialisation,
            boolean operateur) {

        RegisterStructure register(@Nullable String manager) {
            return new RegisterStructure(
                    new StructureId(siret),
                    nom,
                    type,
                    tiersDeDematerialisation,
                    operateur,
                    false,
                    manager);
        }
    }
}
