package fr.raccordement.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an actor is answered who knows of a thing and may not do that with it: with what would have
 * been enough, so that they can ask for it (S-57) (D-158).
 */
public final class Forbidden {

    private static final String CODE = "FORBIDDEN";

    private Forbidden() {}

    /** The refusal; empty where nothing that the actor could be given would be enough. */
    public static RuleViolatedException of(List<Acces> enough) {
        return new RuleViolatedException(
                new Refusal(
                        CODE,
                        new Texte(
                                "Vos habilitations ne permettent pas cette opération."
                                        + sentence(" Il faut ", " ou ", Forbidden::fr, enough),
                                "Your habilitations do not allow this operation."
                                        + sentence(" It takes ", " or ", Forbidden::en, enough)),
                        List.of(),
                        enough));
    }

    private static String sentence(
            String before, String or, Function<Acces, String> each, List<Acces> enough) {
        return enough.isEmpty()
                ? ""
                : enough.stream().map(each).collect(Collectors.joining(or, before, "."));
    }

    private static String fr(Acces acces) {
        return acces.structure() == null
                ? "le rôle " + String.join(" ou ", acces.roles()) + " chez l'opérateur"
                : all(acces, "être gestionnaire principal", " et ")
                        + " sur la structure "
                        + acces.structure();
    }

    private static String en(Acces acces) {
        return acces.structure() == null
                ? "the role " + String.join(" or ", acces.roles()) + " at the operator"
                : all(acces, "being the principal manager", " and ")
                        + " on the structure "
                        + acces.structure();
    }

    private static String all(Acces acces, String principal, String and) {
        var all = new ArrayList<>(acces.profils());
        if (acces.gestionnairePrincipal()) {
            all.add(principal);
        }
        return String.join(and, all);
    }
}
