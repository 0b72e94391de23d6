package fr.raccordement.api.fiche.command;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the certificates of the fiche by these and analyses them (S-22). A certificate that does
 * not conform is kept with its findings; a file that is no public certificate is not kept.
 *
 * <p>Refuses: FICHE_NOT_EDITABLE, PROTOCOLE_MISSING, CERT_MISSING, CERT_FORMAT, CERT_PRIVATE_KEY,
 * CERT_BUSY, CERT_TIMEOUT, CERT_TOO_LARGE, CERT_TOO_MANY.
 *
 * @param fichiers one PKCS#7 file a certificate, DER or PEM
 */
@Requires(parties = Partie.EMETTEUR, profils = Profil.RACCORDEMENT_MODIFICATION)
@Requires(
        parties = Partie.RECEPTEUR,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
public record DepositCertificats(
        @TargetAggregateIdentifier FicheId ficheId,
        List<Fichier> fichiers,
        @Nullable Long expectedVersion)
        implements FicheCommand {}
