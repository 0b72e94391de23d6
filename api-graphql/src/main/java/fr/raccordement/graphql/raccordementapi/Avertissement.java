package fr.raccordement.graphql.raccordementapi;

import fr.raccordement.api.Texte;
import fr.raccordement.api.raccordementapi.query.HomonymesView;

/**
 * Something that deserves a second look.
 *
 * @param code stable
 * @param sentence what it is about
 */
record Avertissement(String code, Texte sentence) {

    /** That the software of the structure can call the API no longer. */
    static final Avertissement MOT_DE_PASSE =
            new Avertissement(
                    "COMPTE_TECHNIQUE_EXPIRED",
                    new Texte(
                            "Le mot de passe du compte technique de la structure a expiré :"
                                    + " changez-le dans Chorus Pro, puis déclarez-le.",
                            "The password of the technical account of the structure has expired:"
                                    + " change it in Chorus Pro, then declare that."));

    /** That other names look like the one given. */
    static Avertissement of(HomonymesView found) {
        var names = String.join(", ", found.homonymes());
        return new Avertissement(
                "PISTE_NAME_CASE",
                new Texte(
                        "La structure a dans cet environnement un autre raccordement actif dont"
                                + " le nom ne diffère que par la casse, la composition des accents"
                                + " ou des caractères invisibles ou qui se ressemblent : "
                                + names,
                        "The structure has another active connection in this environment whose"
                                + " name differs only by case, by how accents are composed, or by"
                                + " characters that are invisible or look alike: "
                                + names));
    }
}
