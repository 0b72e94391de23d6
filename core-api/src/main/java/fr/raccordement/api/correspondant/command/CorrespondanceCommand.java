package fr.raccordement.api.correspondant.command;

import fr.raccordement.api.correspondant.CorrespondanceId;

/**
 * What may be asked of how far contacts were written to. Answers the version after the command's
 * own events.
 */
public sealed interface CorrespondanceCommand permits BeginCorrespondance, AdvanceCorrespondance {
    CorrespondanceId correspondanceId();
}
