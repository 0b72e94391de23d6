package fr.raccordement.axon.settings;

import fr.raccordement.axon.StartRefusedException;
import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/** {@code raccordement.roles} names what there is, and leaves to others only what others do. */
public final class RolesRule implements SettingRule {

    @Override
    public List<String> mistakes(ConfigurableEnvironment settings) {
        try {
            RolesConfiguration.roles(
                    settings.getProperty("raccordement.roles", RolesConfiguration.ALL),
                    "true".equalsIgnoreCase(settings.getProperty("axon.axonserver.enabled")));
            return List.of();
        } catch (StartRefusedException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }
}
