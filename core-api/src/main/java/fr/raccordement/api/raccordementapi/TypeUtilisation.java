package fr.raccordement.api.raccordementapi;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** How a structure uses the API (S-40; domain.md 8). */
public enum TypeUtilisation implements Libelle {
    /** It calls the API from software of its own. */
    DEVELOPPEMENT_PROPRE(
            new Texte("Développement propre", "Own development"),
            new Texte(
                    "La structure appelle l'API depuis son propre logiciel.",
                    "The structure calls the API from software of its own.")),
    /** It uses the software of a publisher, whose name is asked for. */
    SOLUTION_EDITEUR(
            new Texte("Utilisateur d'une solution éditeur", "User of a publisher's solution"),
            new Texte("Le nom de l'éditeur est demandé.", "The publisher has to be named.")),
    /** It uses the service of an operator, whose name is asked for. */
    SOLUTION_OPERATEUR(
            new Texte("Utilisateur d'une solution opérateur", "User of an operator's solution"),
            new Texte("Le nom de l'opérateur est demandé.", "The operator has to be named.")),
    /** It publishes software that others call the API with. */
    EDITEUR(
            new Texte("Éditeur", "Publisher"),
            new Texte(
                    "La structure édite un logiciel avec lequel d'autres appellent l'API.",
                    "The structure publishes software that others call the API with.")),
    /** It operates a service that calls the API for others. */
    OPERATEUR(
            new Texte("Opérateur", "Operator"),
            new Texte(
                    "La structure opère un service qui appelle l'API pour d'autres.",
                    "The structure operates a service that calls the API for others."));

    private final Texte libelle;
    private final Texte explication;

    TypeUtilisation(Texte libelle, Texte explication) {
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
