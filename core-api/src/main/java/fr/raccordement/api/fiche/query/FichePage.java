package fr.raccordement.api.fiche.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param fiches the page, in the order asked for
 * @param bounds where it lies
 */
public record FichePage(List<FicheView> fiches, PageBounds bounds) {}
