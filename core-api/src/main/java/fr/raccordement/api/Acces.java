package fr.raccordement.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way of being allowed to do what was refused: profiles on a structure, or a role at the operator
 * (S-57).
 *
 * @param structure the identifier in force of the structure on which the profiles count; null where
 *     roles do
 * @param profils names of the profiles needed there, all of them
 * @param manquants those of them that whoever asked does not hold there
 * @param gestionnairePrincipal whether one has to be the principal manager there too
 * @param roles names of the roles at the operator, any of which is enough
 */
public record Acces(
        @Nullable String structure,
        List<String> profils,
        List<String> manquants,
        boolean gestionnairePrincipal,
        List<String> roles) {

    /** By a role at the operator. */
    public static Acces by(List<String> roles) {
        return new Acces(null, List.of(), List.of(), false, roles);
    }
}
