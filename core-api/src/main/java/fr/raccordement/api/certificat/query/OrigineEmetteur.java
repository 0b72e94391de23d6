package fr.raccordement.api.certificat.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What names an issuer. */
public enum OrigineEmetteur implements Libelle {
    /** A file in the directory of trusted issuers. */
    FICHIER(new Texte("Fichier de la liste de confiance", "File of the trust list")),
    /** The demonstration issuer that ships with the program. */
    DEMONSTRATION(new Texte("Émetteur de démonstration", "Demonstration issuer")),
    /** A decision of an administrator. */
    ADMINISTRATEUR(new Texte("Décision d'un administrateur", "Decision of an administrator"));

    private final Texte libelle;

    OrigineEmetteur(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
