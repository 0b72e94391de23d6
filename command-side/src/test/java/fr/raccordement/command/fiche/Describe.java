package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The saving of one part of the form, or of several. */
record Describe(
        @Nullable Validite validite,
        @Nullable List<Contact> contacts,
        @Nullable Reseau reseau,
        @Nullable List<InterfaceChoisie> interfaces,
        @Nullable String commentaire) {

    static DescribeFiche validite(Validite validite) {
        return new Describe(validite, null, null, null, null).command();
    }

    static DescribeFiche contacts(List<Contact> contacts) {
        return new Describe(null, contacts, null, null, null).command();
    }

    static DescribeFiche reseau(Reseau reseau) {
        return new Describe(null, null, reseau, null, null).command();
    }

    static DescribeFiche interfaces(List<InterfaceChoisie> interfaces) {
        return new Describe(null, null, null, interfaces, null).command();
    }

    static DescribeFiche commentaire(String commentaire) {
        return new Describe(null, null, null, null, commentaire).command();
    }

    DescribeFiche command() {
        return new DescribeFiche(
                Fiches.FICHE,
                validite,
                contacts,
                reseau instanceof ReseauPesit pesit ? pesit : null,
                reseau instanceof ReseauSftp sftp ? sftp : null,
                reseau instanceof ReseauAs2 as2 ? as2 : null,
                interfaces,
                commentaire,
                null);
    }
}
