package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.raccordementapi.query.FindHomonymes.NomPorte;
import java.util.List;

/**
 * Names that differ from one by case or by how accents are composed, and by nothing else.
 *
 * @param nom the one asked about
 * @param homonymes the others in use in the structure, in the order of their characters
 */
public record HomonymesView(NomPorte nom, List<String> homonymes) {}
