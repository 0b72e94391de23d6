package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.fiche.Environnement;
import org.axonframework.serialization.Revision;

/**
 * In this environment, this connection of the structure goes by this name and no other does.
 *
 * @param structure SIRET
 * @param environnement the platform called
 * @param nom the name of the application in PISTE, to the byte
 * @param raccordementApiId the connection
 */
@Revision("1")
public record NomPisteTaken(
        String structure, Environnement environnement, String nom, String raccordementApiId)
        implements NomPisteEvent {}
