package fr.raccordement.api.sauvegarde.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** How a backup fares. */
public enum EtatSauvegarde implements Libelle {
    /** None was made since the program started. */
    AUCUNE(new Texte("Aucune", "None")),
    /** It is being made. */
    EN_COURS(new Texte("En cours", "Under way")),
    /** It is whole. */
    FAITE(new Texte("Faite", "Done")),
    /** It was not made; the backup is what it was before. */
    ECHOUEE(new Texte("Échouée", "Failed"));

    private final Texte libelle;

    EtatSauvegarde(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
