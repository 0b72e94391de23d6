package fr.raccordement.api.delegation.event;

import fr.raccordement.api.fiche.Environnement;

/** The catalogue: all that can have happened to the reception for one public structure. */
public sealed interface ReceptionEvent
        permits ReceptionEntrusted, ReceptionPromised, ReceptionTakenBack {
    String structure();

    Environnement environnement();

    String delegationId();
}
