package fr.raccordement.graphql.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The network parameters that the operator shows to partners (S-26).
 *
 * @param reseau by environment, then protocol, then name of the parameter
 */
@ConfigurationProperties("raccordement.plateforme")
record Plateforme(Map<Environnement, Map<Protocole, Map<String, String>>> reseau) {

    PlateformeReseau shownFor(Environnement environnement, Protocole protocole) {
        var parametres =
                reseau
                        .getOrDefault(environnement, Map.of())
                        .getOrDefault(protocole, Map.of())
                        .entrySet()
                        .stream()
                        .map(
                                parametre ->
                                        new PlateformeReseau.ParametrePlateforme(
                                                parametre.getKey(), parametre.getValue()))
                        .toList();
        return new PlateformeReseau(protocole, parametres);
    }
}
