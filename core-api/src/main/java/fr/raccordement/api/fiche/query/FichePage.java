package fr.raccordement.api.fiche.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param fiches the page, in the order asked for
 * @param bornes where it lies
 */
public record FichePage(List<FicheView> fiches, PageBounds bornes) {}
