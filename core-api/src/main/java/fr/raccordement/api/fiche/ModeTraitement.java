package fr.raccordement.api.fiche;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What happens to a flow (S-27 to S-29), or whether it is subscribed to (S-47). */
public enum ModeTraitement implements Libelle {
    /** Not connected for the flow. */
    PAS_DE_RACCORDEMENT(
            new Texte("Pas de raccordement", "No connection"),
            new Texte("Pas de raccordement pour le flux.", "Not connected for the flow.")),
    /** One faulty document rejects the whole flow. */
    COMPLETE(
            new Texte("Complète", "Complete"),
            new Texte(
                    "Raccordement pour le flux ; une erreur sur l'une des pièces d'un flux entrant"
                        + " entraîne le rejet de l'intégralité du flux : 1 facture en erreur sur un"
                        + " lot de 100 entraîne le rejet de toutes les factures.",
                    "Connected for the flow; an error in one document of an incoming flow has the"
                        + " whole flow rejected: 1 invoice in error among 100 has all the invoices"
                        + " rejected.")),
    /** A faulty document is left out, the others go in. */
    PARTIELLE(
            new Texte("Partielle", "Partial"),
            new Texte(
                    "Raccordement pour le flux ; une erreur sur l'une des pièces d'un flux entrant"
                        + " n'entraîne pas le rejet de l'ensemble du flux : 1 facture en erreur sur"
                        + " un lot de 100 n'est pas intégrée, mais ne bloque pas l'intégration des"
                        + " 99 autres.",
                    "Connected for the flow; an error in one document of an incoming flow does not"
                        + " have the whole flow rejected: 1 invoice in error among 100 stays out"
                        + " and does not keep the 99 others from going in.")),
    /** Receives the flow. */
    ABONNE(new Texte("Abonné", "Subscribed"), new Texte("Reçoit le flux.", "Receives the flow.")),
    /** Does not receive the flow. */
    NON_ABONNE(
            new Texte("Non abonné", "Not subscribed"),
            new Texte("Ne reçoit pas le flux.", "Does not receive the flow."));

    private final Texte libelle;
    private final Texte explication;

    ModeTraitement(Texte libelle, Texte explication) {
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
