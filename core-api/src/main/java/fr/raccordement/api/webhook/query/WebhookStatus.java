package fr.raccordement.api.webhook.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Whether anything is sent to a webhook. */
public enum WebhookStatus implements Libelle {
    /** What concerns the structure is sent. */
    ACTIF(new Texte("Actif", "Active")),
    /** Nothing is sent. */
    DESACTIVE(new Texte("Désactivé", "Disabled"));

    private final Texte libelle;

    WebhookStatus(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
