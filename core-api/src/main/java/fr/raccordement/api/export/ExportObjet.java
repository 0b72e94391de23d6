package fr.raccordement.api.export;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What an export has a row for. */
public enum ExportObjet implements Libelle {
    /** Each fiche of a list. */
    FICHES(new Texte("Fiches", "Fiches")),
    /** Each delegation of a list. */
    DELEGATIONS(new Texte("Délégations", "Delegations")),
    /** Each event of the history of a fiche. */
    HISTORIQUE(new Texte("Historique d'une fiche", "History of a fiche")),
    /** Each event of the history of everything. */
    JOURNAL(new Texte("Historique de tout", "History of everything")),
    /** Each connection by API of a list. */
    RACCORDEMENTS_API(new Texte("Raccordements API", "Connections by API")),
    /** Each habilitation of a list. */
    HABILITATIONS(new Texte("Habilitations", "Habilitations")),
    /** Each structure of a list. */
    STRUCTURES(new Texte("Structures", "Structures")),
    /** Each element of a batch. */
    LOT(new Texte("Lot", "Batch")),
    /** Each notice of whoever asks. */
    AVIS(new Texte("Avis", "Notices"));

    private final Texte libelle;

    ExportObjet(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
