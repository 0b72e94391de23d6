package fr.raccordement.api.correspondant.command;

import fr.raccordement.api.correspondant.CorrespondantId;

/**
 * What may be asked of an address that is written to as a contact. Answers the version after the
 * command's own events.
 */
public sealed interface CorrespondantCommand
        permits RecordEnvoiAuContact,
                AbandonEnvoiAuContact,
                UnsubscribeCorrespondant,
                ResubscribeCorrespondant {
    CorrespondantId correspondantId();
}
