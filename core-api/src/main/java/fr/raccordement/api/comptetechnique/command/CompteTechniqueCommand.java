package fr.raccordement.api.comptetechnique.command;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a technical account. None carries its password. Answers the version of the
 * account after the command's own events.
 */
public sealed interface CompteTechniqueCommand
        permits DeclareCompteTechnique, RenewCompteTechnique, NotifyMotDePasseExpiry {
    CompteTechniqueId compteTechniqueId();

    /** The version that the actor saw, or null to take whatever is stored. */
    @Nullable Long expectedVersion();
}
