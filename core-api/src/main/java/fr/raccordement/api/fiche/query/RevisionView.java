package fr.raccordement.api.fiche.query;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be in use instead of the content of an active fiche.
 *
 * @param etat where it stands
 * @param ouverteLe when it was begun
 * @param depuis since when it stands there
 * @param environnement the platform to connect to, which no revision changes
 * @param protocole how files travel
 * @param regles version of the rule set that judged the certificates
 * @param certificatsConformes whether they conform; null where there are none
 * @param certificats the certificates, with their findings
 * @param pertes those of them that have lost their trust
 * @param validite the period of use
 * @param contacts the technical contacts; empty where none were given or they were destroyed
 * @param contactsDetruits whether contacts were given and can never be read again
 * @param pesit network characteristics for PeSIT
 * @param sftp network characteristics for SFTP
 * @param as2 network characteristics for AS2
 * @param interfaces the choices, in the order of the codes
 * @param commentaire the free comment
 * @param changes what it says otherwise than the content in use, field by field
 */
public record RevisionView(
        RevisionStatus etat,
        Instant ouverteLe,
        Instant depuis,
        Environnement environnement,
        @Nullable Protocole protocole,
        @Nullable String regles,
        @Nullable Boolean certificatsConformes,
        List<CertificatAnalyse> certificats,
        List<PerteDeConfiance> pertes,
        @Nullable Validite validite,
        List<Contact> contacts,
        boolean contactsDetruits,
        @Nullable ReseauPesit pesit,
        @Nullable ReseauSftp sftp,
        @Nullable ReseauAs2 as2,
        List<InterfaceChoisie> interfaces,
        @Nullable String commentaire,
        List<FieldChange> changes) {

    /** Of its certificates, the worst; null where there are none. */
    public @Nullable Confiance confiance() {
        return PerteDeConfiance.worst(certificats, pertes);
    }
}
