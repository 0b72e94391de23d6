package fr.raccordement.api.avis.command;

import fr.raccordement.api.avis.PreferencesAvisId;

/**
 * What may be asked of how somebody is told of their notices. Answers the version after the
 * command's own events.
 */
public sealed interface PreferencesAvisCommand
        permits DefinePreferencesAvis, ForgetCourriel, RecordEnvoi, AbandonEnvoi {
    PreferencesAvisId preferencesAvisId();
}
