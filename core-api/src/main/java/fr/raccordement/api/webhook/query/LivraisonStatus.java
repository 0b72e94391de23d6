package fr.raccordement.api.webhook.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What became of a delivery. */
public enum LivraisonStatus implements Libelle {
    /** The receiver took it over. */
    REUSSIE(new Texte("Livrée", "Delivered")),
    /** It failed, and is tried again. */
    A_REESSAYER(new Texte("Échouée, à réessayer", "Failed, to be tried again")),
    /** It failed, and is not tried again. */
    ECHOUEE(new Texte("Échouée", "Failed"));

    private final Texte libelle;

    LivraisonStatus(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
