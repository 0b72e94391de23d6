package fr.raccordement.backup;

import fr.raccordement.axon.settings.SettingRule;
import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/** The passphrase in a file is long enough, where it is the one that is used. */
public final class PassphraseRule implements SettingRule {

    @Override
    public List<String> mistakes(ConfigurableEnvironment settings) {
        var given = SauvegardeSettings.of(settings);
        if (given.phrase() != null || given.phraseFichier() == null) {
            return List.of();
        }
        try {
            KeyFile.requireLong(given.passphrase());
            return List.of();
        } catch (BackupFailure refused) {
            // A file that cannot be read is named as such by the type of the setting.
            return refused.getCause() == null
                    ? List.of(
                            "raccordement.sauvegarde.phrase-fichier takes a file with %d characters"
                                            .formatted(KeyFile.SHORTEST)
                                    + " or more.")
                    : List.of();
        }
    }
}
