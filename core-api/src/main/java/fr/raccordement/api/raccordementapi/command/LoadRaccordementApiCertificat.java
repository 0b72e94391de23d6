package fr.raccordement.api.raccordementapi.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Enters a connection in certificate mode, made before PISTE, as another register knows it (S-42).
 * Loaded again it follows that register; with the same content it changes nothing (D-029). The
 * certificate itself may come with it, and is analysed as those of fiches are; it stays that of the
 * connection until another one is named (D-213).
 *
 * <p>Refuses: RACCORDEMENT_API_ID_TAKEN; all at once RACCORDEMENT_API_ID_INVALID,
 * STRUCTURE_UNKNOWN, CERTIFICAT_NOM_INVALID; then of the file CERT_TOO_LARGE, CERT_PRIVATE_KEY,
 * CERT_BUSY, CERT_TIMEOUT, CERT_FORMAT, and CERT_ALREADY_USED where the certificate or its key
 * serves another raccordement.
 *
 * @param structure SIRET
 * @param environnement the platform that it calls
 * @param certificat what the certificate is known by, such as its subject; 1 to 500 characters
 * @param statut whether it is in use
 * @param fichier the certificate with its chain; null where it is only named
 */
@Requires(roles = Role.AIFE_ADMIN)
public record LoadRaccordementApiCertificat(
        @TargetAggregateIdentifier RaccordementApiId raccordementApiId,
        String structure,
        Environnement environnement,
        String certificat,
        RaccordementApiStatus statut,
        @Nullable Fichier fichier)
        implements RaccordementApiCommand {}
