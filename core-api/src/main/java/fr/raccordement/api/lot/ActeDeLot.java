package fr.raccordement.api.lot;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What a batch does to each of its elements: the act that may be asked for one by one too. */
public enum ActeDeLot implements Libelle {
    /** Asks a public structure for its delegation. */
    DEMANDER_DELEGATION(new Texte("Demander des délégations", "Ask for delegations")),
    /** Takes a request back. */
    ANNULER_DELEGATION(new Texte("Annuler des demandes de délégation", "Cancel requests")),
    /** Accepts a request. */
    VALIDER_DELEGATION(new Texte("Valider des délégations", "Accept delegations")),
    /** Refuses a request. */
    REFUSER_DELEGATION(new Texte("Refuser des délégations", "Refuse delegations")),
    /** Ends a delegation. */
    TERMINER_DELEGATION(new Texte("Mettre fin à des délégations", "End delegations")),
    /** Gives a user a profile. */
    ACCORDER_HABILITATION(new Texte("Accorder des habilitations", "Grant habilitations"));

    private final Texte libelle;

    ActeDeLot(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
