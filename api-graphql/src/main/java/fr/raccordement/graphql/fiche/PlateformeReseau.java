package fr.raccordement.graphql.fiche;

import fr.raccordement.api.fiche.Protocole;
import java.util.List;

/**
 * What the platform shows on the network screen.
 *
 * @param protocole how files travel
 * @param parametres each parameter, in the order of the screen
 */
record PlateformeReseau(Protocole protocole, List<ParametrePlateforme> parametres) {

    /**
     * @param nom what it is
     * @param valeur its value
     */
    record ParametrePlateforme(String nom, String valeur) {}
}
