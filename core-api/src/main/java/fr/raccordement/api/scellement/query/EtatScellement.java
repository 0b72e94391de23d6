package fr.raccordement.api.scellement.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** How the sealing fares. */
public enum EtatScellement implements Libelle {
    /** The store is being compared with the log before anything is sealed. */
    VERIFICATION(new Texte("Vérification en cours", "Being verified")),
    /** Events are sealed as they come. */
    ACTIF(new Texte("Actif", "Active")),
    /**
     * The store is no longer what was sealed, and nothing is sealed until that is settled; or a
     * witness has seen another history, as the message says, and sealing goes on.
     */
    ROMPU(new Texte("Rompu", "Broken")),
    /** A file or directory cannot be used; it is tried again. */
    EN_PANNE(new Texte("En panne", "Failed")),
    /** It is switched off. */
    INACTIF(new Texte("Inactif", "Off"));

    private final Texte libelle;

    EtatScellement(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
