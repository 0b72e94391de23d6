package fr.raccordement.api.export.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Where an export stands. */
public enum ExportEtat implements Libelle {
    /** Not begun. */
    EN_ATTENTE(new Texte("En attente", "Waiting")),
    /** Rows are being written. */
    EN_COURS(new Texte("En cours", "Under way")),
    /** The file may be fetched. */
    TERMINE(new Texte("Terminé", "Finished")),
    /** There is no file, and there will be none. */
    ECHOUE(new Texte("Échoué", "Failed")),
    /** The file was kept long enough. */
    EXPIRE(new Texte("Expiré", "Expired"));

    private final Texte libelle;

    ExportEtat(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
