package fr.raccordement.api.raccordementapi.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Enters a connection in certificate mode, made before PISTE, as another register knows it (S-42).
 * Loaded again it follows that register; with the same content it changes nothing (D-029).
 *
 * <p>Refuses: RACCORDEMENT_API_ID_TAKEN; and all at once RACCORDEMENT_API_ID_INVALID,
 * STRUCTURE_UNKNOWN, CERTIFICAT_NOM_INVALID.
 *
 * @param structure SIRET
 * @param environnement the platform that it calls
 * @param certificat what the certificate is known by, such as its subject; 1 to 500 characters
 * @param statut whether it is in use
 */
@Requires(roles = Role.AIFE_ADMIN)
public record LoadRaccordementApiCertificat(
        @TargetAggregateIdentifier RaccordementApiId raccordementApiId,
        String structure,
        Environnement environnement,
        String certificat,
        RaccordementApiStatus statut)
        implements RaccordementApiCommand {}
