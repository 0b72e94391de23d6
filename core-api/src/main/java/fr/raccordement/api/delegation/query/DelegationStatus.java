package fr.raccordement.api.delegation.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/**
 * Where a delegation stands (domain.md 9.2). Each side has words of its own for one and the same
 * status (S-53, S-54) (D-020).
 */
public enum DelegationStatus implements Libelle {
    /** Waits for the answer of the public structure. */
    DEMANDEE(new Texte("Demandée", "Requested"), new Texte("à valider", "to be answered")),
    /** Accepted; the system makes it active once the fiche is, and the delay over. */
    VALIDEE(
            new Texte("Validée", "Accepted"),
            new Texte("en cours d'activation", "being activated")),
    /** The third party receives. */
    ACTIVEE(new Texte("Activée", "Activated"), new Texte("actif", "active")),
    /** Accepted, and nobody receives until what it rests on is in use again. */
    SUSPENDUE(new Texte("Suspendue", "Suspended"), new Texte("suspendu", "suspended")),
    REFUSEE(new Texte("Refusée", "Refused"), new Texte("refusé", "refused")),
    /** Taken back before it was answered. */
    ANNULEE(new Texte("Annulée", "Cancelled"), new Texte("annulé", "cancelled")),
    /** Over after having been accepted. */
    TERMINEE(new Texte("Terminée", "Ended"), new Texte("terminé", "ended"));

    private final Texte libelle;
    private final Texte libelleEntite;

    DelegationStatus(Texte libelle, Texte libelleEntite) {
        this.libelle = libelle;
        this.libelleEntite = libelleEntite;
    }

    /** What the third party reads. */
    @Override
    public Texte libelle() {
        return libelle;
    }

    /** What the public structure reads. */
    @Override
    public Texte libelleEntite() {
        return libelleEntite;
    }
}
