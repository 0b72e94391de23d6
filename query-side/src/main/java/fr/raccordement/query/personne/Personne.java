package fr.raccordement.query.personne;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.correspondant.Empreintes;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.personne.query.FindDonneesPersonnelles;
import fr.raccordement.query.structure.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is looked for. What is not asked for is empty.
 *
 * @param login exactly
 * @param email without case
 * @param empreinte what stands for the address
 * @param nom its words without case and accents
 */
record Personne(String login, String email, String empreinte, String nom) {

    /** Fewer letters would be found in everything. */
    private static final int FEWEST = 3;

    /** Refuses with PERSONNE_CRITERE. */
    static Personne of(FindDonneesPersonnelles query, Empreintes empreintes) {
        var email = plain(query.email());
        var sought =
                new Personne(
                        plain(query.login()),
                        SearchText.caseless(email),
                        email.isEmpty() ? "" : empreintes.of(email),
                        SearchText.fold(plain(query.nom())));
        if (sought.equals(new Personne("", "", "", ""))
                || tooShort(query.login(), sought.login, 1)
                || tooShort(query.email(), sought.email, FEWEST)
                || tooShort(query.nom(), sought.nom, FEWEST)) {
            throw new RuleViolatedException(
                    "PERSONNE_CRITERE",
                    "Un login est requis, ou une adresse électronique ou un nom de trois caractères"
                            + " au moins.",
                    "A login is required, or an e-mail address or a name of three characters at"
                            + " least.");
        }
        return sought;
    }

    private static boolean tooShort(@Nullable String typed, String meant, int fewest) {
        return typed != null && meant.length() < fewest;
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean acts(String other) {
        return !login.isEmpty() && login.equals(other);
    }

    boolean is(Contact contact) {
        return !email.isEmpty() && SearchText.caseless(contact.email()).equals(email)
                || isNamed(contact.nom());
    }

    /** Whether this stands for the address. */
    boolean isAt(String other) {
        return !empreinte.isEmpty() && empreinte.equals(other);
    }

    /** Whether a text is the login, or has the address or the name in it. */
    boolean isIn(String text) {
        return acts(text)
                || !email.isEmpty() && SearchText.caseless(text).contains(email)
                || isNamed(text);
    }

    private boolean isNamed(String text) {
        return !nom.isEmpty() && (" " + SearchText.fold(text) + " ").contains(" " + nom + " ");
    }
}
