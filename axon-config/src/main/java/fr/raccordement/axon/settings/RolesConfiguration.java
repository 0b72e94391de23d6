package fr.raccordement.axon.settings;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.processing.NodeRoles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code raccordement.roles}: what this node does, all by default. */
@Configuration(proxyBeanMethods = false)
class RolesConfiguration {

    static final String ALL = "commands,queries,projections,policies,sealing";

    @Bean
    NodeRoles nodeRoles(
            @Value("${raccordement.roles:commands,queries,projections,policies,sealing}")
                    String names,
            @Value("${axon.axonserver.enabled:false}") boolean several) {
        return roles(names, several);
    }

    /**
     * @param several whether there are other nodes
     * @throws StartRefusedException that names the setting
     */
    static NodeRoles roles(String names, boolean several) {
        var roles = read(names);
        if (!several && !roles.doesEverything()) {
            throw new StartRefusedException(
                    "raccordement.roles leaves to other nodes a part of what there is to do, and"
                            + " without Axon Server there are no others.",
                    "Leave raccordement.roles out, or set axon.axonserver.enabled=true.");
        }
        return roles;
    }

    private static NodeRoles read(String names) {
        try {
            return NodeRoles.parse(names);
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException(
                    "raccordement.roles: %s.".formatted(e.getMessage()),
                    "It takes some of %s.".formatted(ALL.replace(",", ", ")),
                    e);
        }
    }
}
