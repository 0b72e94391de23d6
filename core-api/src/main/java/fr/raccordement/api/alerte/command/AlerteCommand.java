package fr.raccordement.api.alerte.command;

import fr.raccordement.api.alerte.AlerteId;

/** What may be asked of an alert. Answers the version after the command's own events. */
public sealed interface AlerteCommand permits NotifyExamenEnRetard, RecordAlertes {
    AlerteId alerteId();
}
