package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.fiche.Environnement;

/** The catalogue: all that can have happened to names of PISTE applications that look alike. */
public sealed interface NomPisteEvent permits NomPisteTaken, NomPisteReleased {
    String structure();

    Environnement environnement();

    String nom();

    String raccordementApiId();
}
