package fr.raccordement.api.fiche.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What people read on a fiche (S-35). */
public enum FicheStatus implements Libelle {
    BROUILLON(
            new Texte("Brouillon", "Draft"),
            new Texte(
                    "Le formulaire est conservé sans être transmis pour traitement.",
                    "The form is kept and not passed on to be examined.")),
    ENVOYEE(
            new Texte("Envoyée", "Sent"),
            new Texte(
                    "La fiche attend l'instruction par l'AIFE.",
                    "The fiche waits to be examined by AIFE.")),
    ENVOYEE_MAJ(
            new Texte("Envoyée MAJ", "Update sent"),
            new Texte(
                    "Le raccordement est ouvert ; sa mise à jour attend l'instruction par l'AIFE.",
                    "The connection is open; a change of it waits to be examined by AIFE.")),
    ACTIVEE(
            new Texte("Activée", "Activated"),
            new Texte("Le raccordement est ouvert.", "The connection is open.")),
    DESACTIVEE(
            new Texte("Désactivée", "Deactivated"),
            new Texte("Le raccordement est fermé.", "The connection is closed."));

    private final Texte libelle;
    private final Texte explication;

    FicheStatus(Texte libelle, Texte explication) {
        this.libelle = libelle;
        this.explication = explication;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }

    @Override
    public Texte explication() {
        return explication;
    }
}
