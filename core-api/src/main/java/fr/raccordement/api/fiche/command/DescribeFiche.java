package fr.raccordement.api.fiche.command;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Fills in any part of the form; null leaves a part as it is (S-23 to S-32). What is incomplete may
 * be saved, what is malformed may not.
 *
 * <p>Refuses: FICHE_NOT_EDITABLE; while the certificates are not deposited, conforming and unused
 * elsewhere (S-20), PROTOCOLE_MISSING, CERT_MISSING, CERT_ALREADY_USED or the check that failed;
 * and all that {@code Violation}s under {@code validite}, {@code contacts}, {@code reseau}, {@code
 * interfaces}, {@code commentaire} name.
 */
@Requires(parties = Partie.EMETTEUR, profils = Profil.RACCORDEMENT_MODIFICATION)
@Requires(
        parties = Partie.RECEPTEUR,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
public record DescribeFiche(
        @TargetAggregateIdentifier FicheId ficheId,
        @Nullable Validite validite,
        @Nullable List<Contact> contacts,
        @Nullable ReseauPesit pesit,
        @Nullable ReseauSftp sftp,
        @Nullable ReseauAs2 as2,
        @Nullable List<InterfaceChoisie> interfaces,
        @Nullable String commentaire,
        @Nullable Long expectedVersion)
        implements FicheCommand {}
