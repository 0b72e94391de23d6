package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.HabilitationId;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked about one user on one structure. Every command may name the version it was
 * decided on; another version stored is refused with CONFLICT. A rattachement that is absent, or
 * hidden from the actor, is NOT_FOUND. Answers the version after its own events.
 */
public sealed interface HabilitationCommand
        permits RequestRattachement,
                DecideRattachement,
                DeactivateRattachement,
                ReactivateRattachement,
                RemoveRattachement,
                RequestHabilitation,
                GrantHabilitation,
                RefuseHabilitation,
                RevokeHabilitation {
    HabilitationId habilitationId();

    /** The version that the actor saw, or null to take whatever is stored. */
    default @Nullable Long expectedVersion() {
        return null;
    }
}
