package fr.raccordement.api.scellement.command;

import fr.raccordement.api.scellement.ScellementId;

/** What may be asked of the record of the sealed log. */
public sealed interface ScellementCommand permits RecordScellement, RestartScellement {

    ScellementId scellementId();
}
