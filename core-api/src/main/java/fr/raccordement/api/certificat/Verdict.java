package fr.raccordement.api.certificat;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What a check found; "not checked" is never "failed". */
public enum Verdict implements Libelle {
    CONFORME(new Texte("Conforme", "Compliant")),
    NON_CONFORME(new Texte("Non conforme", "Not compliant")),
    NON_VERIFIE(new Texte("Non vérifié", "Not checked"));

    private final Texte libelle;

    Verdict(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
