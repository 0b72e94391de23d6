package fr.raccordement.command.raccordementapi;

import static fr.raccordement.api.raccordementapi.TypeUtilisation.DEVELOPPEMENT_PROPRE;
import static fr.raccordement.api.raccordementapi.TypeUtilisation.SOLUTION_EDITEUR;
import static fr.raccordement.api.raccordementapi.TypeUtilisation.SOLUTION_OPERATEUR;

import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.command.Violations;
import org.jspecify.annotations.Nullable;

/**
 * How the API is used, and with whose software (S-40) (D-027).
 *
 * @param type how
 * @param nomEditeurOuOperateur whose; null where none is named
 */
record Utilisation(TypeUtilisation type, @Nullable String nomEditeurOuOperateur) {

    private static final int LONGEST = 200;
    private static final String PATH = "nomEditeurOuOperateur";

    /**
     * What is left out stays as it is; but a type brings its own publisher or operator, or none.
     */
    Utilisation corrected(@Nullable TypeUtilisation given, @Nullable String vendor) {
        return given == null && vendor == null
                ? this
                : new Utilisation(given == null ? type : given, vendor);
    }

    /**
     * The name is asked of those who use somebody's solution and refused from those who use their
     * own; those who offer a solution may say what it is called.
     */
    void check(Violations violations) {
        violations.require(
                nomEditeurOuOperateur != null
                        || type != SOLUTION_EDITEUR && type != SOLUTION_OPERATEUR,
                "EDITEUR_MISSING",
                PATH,
                "Le nom de l'éditeur ou de l'opérateur est requis.",
                "The name of the publisher or operator is required.");
        violations.require(
                nomEditeurOuOperateur == null || type != DEVELOPPEMENT_PROPRE,
                "EDITEUR_UNWANTED",
                PATH,
                "Un développement propre n'a ni éditeur ni opérateur.",
                "Software of one's own has no publisher or operator.");
        violations.require(
                nomEditeurOuOperateur == null || Readability.is(nomEditeurOuOperateur, LONGEST),
                "EDITEUR_INVALID",
                PATH,
                "Le nom de l'éditeur ou de l'opérateur a de 1 à 200 caractères lisibles.",
                "The name of the publisher or operator has 1 to 200 readable characters.");
    }
}
