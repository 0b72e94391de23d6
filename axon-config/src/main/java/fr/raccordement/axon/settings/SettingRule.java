package fr.raccordement.axon.settings;

import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What a setting takes beyond its type, judged with all others before anything is opened; found as
 * a service.
 */
public interface SettingRule {

    /** What is wrong, a sentence each, which begins with the name of the setting. */
    List<String> mistakes(ConfigurableEnvironment settings);
}
