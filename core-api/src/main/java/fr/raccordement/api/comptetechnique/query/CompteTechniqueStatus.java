package fr.raccordement.api.comptetechnique.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Where a technical account stands, as far as this system can know (domain.md 9.4). */
public enum CompteTechniqueStatus implements Libelle {
    /** Declared, and its password serves. */
    UTILISABLE(new Texte("Utilisable", "Usable")),
    /** Its password serves no longer, until it is changed. */
    MOT_DE_PASSE_EXPIRE(new Texte("Mot de passe expiré", "Password expired"));

    private final Texte libelle;

    CompteTechniqueStatus(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
