package fr.raccordement.api.certificat;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Whether a certificate of a fiche is trusted: as it was deposited, or as analysed again since. */
public enum Confiance implements Libelle {
    /** Its issuer is trusted, and nothing has come to stand in its way. */
    ETABLIE(new Texte("Établie", "Established")),
    /** Its issuer is in no trust list, and was not when it was deposited. */
    NON_ETABLIE(new Texte("Non établie", "Not established")),
    /** It was let in, and would not be any more. */
    PERDUE(new Texte("Perdue", "Lost"));

    private final Texte libelle;

    Confiance(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
