package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.raccordementapi.query.FindHomonymes.NomPorte;
import java.util.List;

/**
 * Names that look like one: they differ by case, by how accents are composed, or by characters that
 * are invisible or look alike (UTS 39), and by nothing else.
 *
 * @param nom the one asked about
 * @param homonymes the others in use in the structure on that platform, in the order of their
 *     characters
 */
public record HomonymesView(NomPorte nom, List<String> homonymes) {}
