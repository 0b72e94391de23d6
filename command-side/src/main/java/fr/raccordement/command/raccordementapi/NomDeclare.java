package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.NomPisteId;

/**
 * A name that a connection goes by.
 *
 * @param structure SIRET
 * @param environnement the platform called
 * @param nom the name of the application in PISTE, to the byte
 */
record NomDeclare(String structure, Environnement environnement, String nom) {

    /** Where it is kept with those that look like it. */
    NomPisteId keptAt() {
        return NomPisteId.of(structure, nom);
    }
}
