package fr.raccordement.api.fiche.query;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fiche as it was after one of its events.
 *
 * @param id the fiche
 * @param version sequence number of the last event applied, from 0
 * @param structure SIRET of the partner
 * @param kind issuer or receiver
 * @param environnement the platform to connect to
 * @param statut where it stands
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
 * @param revision what is to be in use instead, while it is open or sent
 * @param tiersDeDematerialisation whether its structure declared on it to be a third party (S-51)
 * @param codeApplication assigned at the first activation
 * @param motif of the last return or deactivation, while it stands
 * @param soumiseLe when the fiche or its revision was sent, while it waits for the operator
 * @param creeeLe when it was created
 * @param modifieeLe when it last changed
 * @param modifieePar who changed it
 * @param auteurs who worked on it, and so does not examine it (D-156), by login, the first first
 */
public record FicheView(
        String id,
        long version,
        String structure,
        FicheKind kind,
        Environnement environnement,
        FicheStatus statut,
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
        @Nullable RevisionView revision,
        boolean tiersDeDematerialisation,
        @Nullable String codeApplication,
        @Nullable String motif,
        @Nullable Instant soumiseLe,
        Instant creeeLe,
        Instant modifieeLe,
        String modifieePar,
        List<String> auteurs) {

    /** Whether it is in use at an instant: opened by the operator, and within its period. */
    public boolean enService(Instant at) {
        return switch (statut) {
            case ACTIVEE, ENVOYEE_MAJ -> validite == null || validite.covers(at);
            case BROUILLON, ENVOYEE, DESACTIVEE -> false;
        };
    }

    /** Of the certificates in use, the worst; null where there are none. */
    public @Nullable Confiance confiance() {
        return PerteDeConfiance.worst(certificats, pertes);
    }
}
