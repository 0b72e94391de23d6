package fr.raccordement.api.fiche.query;

import java.util.List;

/**
 * @param fiches the page, in the order asked for
 * @param precedente whether some come before
 * @param suivante whether some come after
 * @param total how many match in all
 */
public record FichePage(List<FicheView> fiches, boolean precedente, boolean suivante, long total) {}
