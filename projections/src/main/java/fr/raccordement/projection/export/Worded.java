package fr.raccordement.projection.export;

import fr.raccordement.api.Texte;

/**
 * A value of a cell that has words of its own.
 *
 * @param code what programs read
 * @param words what people read
 */
public record Worded(String code, Texte words) {}
