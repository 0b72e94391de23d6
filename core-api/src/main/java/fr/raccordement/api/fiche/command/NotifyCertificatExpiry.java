package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system notifies that a certificate in use is about to expire. Where it did, or it is none of
 * the fiche's business any more, it changes nothing. Refuses: TOO_EARLY (D-012).
 *
 * @param ficheId the fiche
 * @param sha256 the certificate
 */
@Requires(roles = Role.AIFE_ADMIN)
public record NotifyCertificatExpiry(@TargetAggregateIdentifier FicheId ficheId, String sha256)
        implements FicheCommand {}
