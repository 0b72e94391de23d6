package fr.raccordement.query.delegation;

import fr.raccordement.api.Texte;
import fr.raccordement.api.delegation.query.DelegationStatus;

/** How each side calls the status of one and the same delegation (S-53, S-54) (D-020). */
final class DelegationLabels {

    private DelegationLabels() {}

    static Texte ofThirdParty(DelegationStatus statut) {
        return switch (statut) {
            case DEMANDEE -> new Texte("Demandée", "Requested");
            case VALIDEE -> new Texte("Validée", "Accepted");
            case ACTIVEE -> new Texte("Activée", "Activated");
            case REFUSEE -> new Texte("Refusée", "Refused");
            case ANNULEE -> new Texte("Annulée", "Cancelled");
            case TERMINEE -> new Texte("Terminée", "Ended");
        };
    }

    static Texte ofEntity(DelegationStatus statut) {
        return switch (statut) {
            case DEMANDEE -> new Texte("à valider", "to be answered");
            case VALIDEE -> new Texte("en cours d'activation", "being activated");
            case ACTIVEE -> new Texte("actif", "active");
            case REFUSEE -> new Texte("refusé", "refused");
            case ANNULEE -> new Texte("annulé", "cancelled");
            case TERMINEE -> new Texte("terminé", "ended");
        };
    }
}
