package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Where a profile stands. */
public enum HabilitationStatus implements Libelle {
    DEMANDEE(new Texte("Demandée", "Requested")),
    /** Held, and of effect while the rattachement is valid. */
    ACCORDEE(new Texte("Accordée", "Granted")),
    REFUSEE(new Texte("Refusée", "Refused")),
    /** Taken back, or gone with the rattachement. */
    RETIREE(new Texte("Retirée", "Withdrawn"));

    private final Texte libelle;

    HabilitationStatus(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
