package fr.raccordement.query.fiche;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the author of a fiche fills in; public for the codec alone. */
public record FicheFormFields(
        @Nullable Depot depot,
        @Nullable Validite validite,
        @Nullable ContactsScelles contacts,
        boolean contactsDetruits,
        @Nullable ReseauPesit pesit,
        @Nullable ReseauSftp sftp,
        @Nullable ReseauAs2 as2,
        List<InterfaceChoisie> interfaces,
        @Nullable String commentaire) {

    static final FicheFormFields EMPTY =
            new FicheFormFields(null, null, null, false, null, null, null, List.of(), null);

    /** Certificates and what the analysis said; without their bytes, which the events keep. */
    public record Depot(String regles, boolean conforme, List<CertificatAnalyse> certificats) {}

    /**
     * Contacts that only the vault can read.
     *
     * @param donnesLe when they were given
     */
    public record ContactsScelles(String cle, String chiffre, Instant donnesLe) {}

    FicheFormFields withoutWhatDependsOnProtocole() {
        return new FicheFormFields(
                null,
                validite,
                contacts,
                contactsDetruits,
                null,
                null,
                null,
                interfaces,
                commentaire);
    }

    FicheFormFields with(CertificatsDeposited event) {
        var certificats = event.certificats().stream().map(CertificatAnalyse::withoutDer).toList();
        return new FicheFormFields(
                new Depot(event.regles(), event.conforme(), certificats),
                validite,
                contacts,
                contactsDetruits,
                pesit,
                sftp,
                as2,
                interfaces,
                commentaire);
    }

    FicheFormFields with(Validite defined) {
        return new FicheFormFields(
                depot,
                defined,
                contacts,
                contactsDetruits,
                pesit,
                sftp,
                as2,
                interfaces,
                commentaire);
    }

    FicheFormFields with(ContactsDefined event, Instant at) {
        var scelles =
                event.nombre() == 0 ? null : new ContactsScelles(event.cle(), event.chiffre(), at);
        return new FicheFormFields(
                depot, validite, scelles, false, pesit, sftp, as2, interfaces, commentaire);
    }

    FicheFormFields withoutContacts(String cle) {
        if (contacts == null || !contacts.cle().equals(cle)) {
            return this;
        }
        return new FicheFormFields(
                depot, validite, null, true, pesit, sftp, as2, interfaces, commentaire);
    }

    FicheFormFields with(Reseau reseau) {
        return new FicheFormFields(
                depot,
                validite,
                contacts,
                contactsDetruits,
                reseau instanceof ReseauPesit defined ? defined : pesit,
                reseau instanceof ReseauSftp defined ? defined : sftp,
                reseau instanceof ReseauAs2 defined ? defined : as2,
                interfaces,
                commentaire);
    }

    FicheFormFields with(List<InterfaceChoisie> choisies) {
        return new FicheFormFields(
                depot,
                validite,
                contacts,
                contactsDetruits,
                pesit,
                sftp,
                as2,
                choisies,
                commentaire);
    }

    FicheFormFields withCommentaire(String texte) {
        return new FicheFormFields(
                depot,
                validite,
                contacts,
                contactsDetruits,
                pesit,
                sftp,
                as2,
                interfaces,
                texte.isEmpty() ? null : texte);
    }
}
