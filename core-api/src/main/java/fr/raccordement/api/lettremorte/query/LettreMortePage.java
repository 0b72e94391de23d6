package fr.raccordement.api.lettremorte.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param lettres the page, by group and thing
 * @param bounds where it lies
 */
public record LettreMortePage(List<LettreMorteView> lettres, PageBounds bounds) {}
