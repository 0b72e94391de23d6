package fr.raccordement.api.webhook;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Why nothing is sent to a webhook any more. Stored in events, for ever. */
public enum CauseDesactivation implements Libelle {
    /** Somebody decided it. */
    DECISION(new Texte("Décision", "Decision")),
    /** A delivery failed for too long. */
    ECHEC(new Texte("Livraison impossible", "Delivery impossible")),
    /** The address answered that it is gone for good (HTTP 410). */
    ADRESSE_SUPPRIMEE(new Texte("Adresse supprimée", "Address gone"));

    private final Texte libelle;

    CauseDesactivation(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
