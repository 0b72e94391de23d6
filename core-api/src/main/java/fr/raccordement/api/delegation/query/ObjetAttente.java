package fr.raccordement.api.delegation.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What a delegation waits for before anybody receives by it. */
public enum ObjetAttente implements Libelle {
    /** The answer of the public structure. */
    REPONSE(new Texte("Réponse de l'entité publique", "Answer of the public entity")),
    /** That the fiche of the third party is opened by the operator. */
    FICHE(
            new Texte(
                    "Ouverture du raccordement du tiers",
                    "Opening of the third party's connection")),
    /** The first day of the fiche's period of validity. */
    PERIODE(new Texte("Début de la période de validité", "Beginning of the period of validity")),
    /** The delay that runs from the later of the acceptance and the opening of the fiche. */
    DELAI(new Texte("Délai d'activation", "Delay of activation")),
    /** That the third party is active in the register again. */
    TIERS(new Texte("Réactivation du tiers de dématérialisation", "Third party active again")),
    /** That the public structure is active in the register again. */
    ENTITE(new Texte("Réactivation de l'entité publique", "Public entity active again"));

    private final Texte libelle;

    ObjetAttente(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
