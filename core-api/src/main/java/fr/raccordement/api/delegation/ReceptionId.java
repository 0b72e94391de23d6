package fr.raccordement.api.delegation;

import fr.raccordement.api.fiche.Environnement;

/**
 * The reception of the invoices of one public structure on one platform. Two delegations that would
 * both receive meet in the event store itself, because the identifier derives from what they want.
 *
 * @param structure SIRET of the public structure
 * @param environnement the platform
 */
public record ReceptionId(String structure, Environnement environnement) {

    @Override
    public String toString() {
        return "reception-" + structure + "-" + environnement;
    }
}
