package fr.raccordement.api.lot.command;

import fr.raccordement.api.lot.LotId;

/** What may be asked of a batch. Answers its version after the command's own events. */
public sealed interface LotCommand permits OpenLot, OpenLotFromFile, RecordIssues {
    LotId lotId();
}
