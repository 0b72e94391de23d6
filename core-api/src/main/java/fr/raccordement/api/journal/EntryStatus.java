package fr.raccordement.api.journal;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Where a thing stands, as histories say it, that has no status anywhere else (D-257). */
public enum EntryStatus implements Libelle {
    /** It serves one thing, and no other may have it: a claim, a name, an identifier. */
    PRIS(new Texte("Pris", "Taken")),
    /** Nothing has it. */
    LIBRE(new Texte("Libre", "Free")),
    /** It is one delegation's, or one manager's. */
    CONFIEE(new Texte("Confiée", "Entrusted")),
    /** It is promised to a delegation, which has it once it is active. */
    PROMISE(new Texte("Promise", "Promised")),
    /** A code may be chosen. */
    OFFERT(new Texte("Offert", "Offered")),
    /** A code may be chosen no longer. */
    RETIRE(new Texte("Retiré", "Retired")),
    /** There are codes that every fiche of the kind chooses. */
    IMPOSES(new Texte("Imposés", "Imposed")),
    /** There are none. */
    AUCUN(new Texte("Aucun", "None")),
    /** An issuer is trusted. */
    DE_CONFIANCE(new Texte("De confiance", "Trusted")),
    /** An issuer is not. */
    ECARTE(new Texte("Écarté", "Distrusted")),
    /** A dead letter is passed over, a generation of a view not wanted any more. */
    ECARTEE(new Texte("Écartée", "Discarded")),
    /** A file is asked for. */
    DEMANDE(new Texte("Demandé", "Requested")),
    /** The file is there. */
    PRET(new Texte("Prêt", "Ready")),
    /** There is none, and there will be none. */
    ECHOUE(new Texte("Échoué", "Failed")),
    /** The file was fetched. */
    TELECHARGE(new Texte("Téléchargé", "Downloaded")),
    /** A search is kept by whoever made it. */
    GARDEE(new Texte("Gardée", "Kept")),
    /** They keep it no longer. */
    ABANDONNEE(new Texte("Abandonnée", "Dropped")),
    /** Notices are read. */
    LU(new Texte("Lu", "Read")),
    /** Mail does not reach the person. */
    INJOIGNABLE(new Texte("Injoignable", "Unreachable")),
    /** Contacts are written to. */
    EN_COURS(new Texte("En cours", "Under way")),
    /** The operator was told. */
    SIGNALEE(new Texte("Signalée", "Raised")),
    /** It is so no longer. */
    LEVEE(new Texte("Levée", "Lifted")),
    /** What people typed can never be read again. */
    DETRUITS(new Texte("Détruits", "Destroyed")),
    /** A webhook is no more. */
    SUPPRIME(new Texte("Supprimé", "Removed"));

    private final Texte libelle;

    EntryStatus(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
