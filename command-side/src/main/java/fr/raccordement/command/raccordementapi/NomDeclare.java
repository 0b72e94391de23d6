package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.NomPisteId;
import fr.raccordement.api.raccordementapi.NomsPisteId;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;

/**
 * A name that a connection goes by.
 *
 * @param structure SIRET
 * @param environnement the platform called
 * @param nom the name of the application in PISTE, to the byte
 */
record NomDeclare(String structure, Environnement environnement, String nom) {

    static NomDeclare of(NomPisteEvent event) {
        return new NomDeclare(event.structure(), event.environnement(), event.nom());
    }

    /** Where it is kept with the others of its structure. */
    NomsPisteId keptAt() {
        return new NomsPisteId(structure);
    }

    /** Where it was kept before, and may be kept still (D-137). */
    NomPisteId keptBefore() {
        return NomPisteId.of(structure, nom);
    }
}
