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
 * Begins a revision of an active fiche that changes its certificates and nothing else, and analyses
 * them for the protocol in use. Repeated before the submission, it replaces them (D-010).
 *
 * <p>Refuses: FICHE_NOT_ACTIVE; STRUCTURE_INACTIVE; REVISION_OPEN (one that changes something else
 * is open: deposit the certificates there); REVISION_UNCHANGED (they are those in use); and what
 * {@link DepositCertificats} refuses.
 *
 * @param fichiers one PKCS#7 file a certificate, DER or PEM
 */
@Requires(parties = Partie.EMETTEUR, profils = Profil.RACCORDEMENT_MODIFICATION)
@Requires(
        parties = Partie.RECEPTEUR,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
public record RenewCertificats(
        @TargetAggregateIdentifier FicheId ficheId,
        List<Fichier> fichiers,
        @Nullable Long expectedVersion)
        implements FicheCommand {}
