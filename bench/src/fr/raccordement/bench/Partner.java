package fr.raccordement.bench;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.structure.StructureType;
import java.util.List;
import java.util.Set;

/**
 * A structure of the population and its principal manager.
 *
 * @param siret its number
 * @param nom its name
 * @param type public or private
 * @param tiers whether it receives for others
 * @param manager who acts for it
 */
record Partner(String siret, String nom, StructureType type, boolean tiers, Actor manager) {

    /** Of the demonstration, so that the accounts of that have much to look at too. */
    static final Partner ACME =
            new Partner(
                    "73282932000074",
                    "ACME Fournitures",
                    StructureType.PRIVEE,
                    false,
                    login("fournisseur"));

    private static final List<String> PLACES =
            List.of(
                    "Évreux", "Saint-Étienne", "Orléans", "Besançon", "Nîmes", "Mâcon", "Angoulême",
                    "Châteauroux", "Épinal", "Le Creusot", "Béziers", "Lorient", "Forbach");
    private static final List<String> PUBLIC =
            List.of("Commune", "Lycée", "Collège", "Centre hospitalier", "Syndicat des eaux");
    private static final List<String> PRIVATE =
            List.of("Travaux", "Électricité", "Imprimerie", "Fournitures", "Services numériques");
    private static final int ONE_IN_PUBLIC = 3;
    private static final int ONE_IN_TIERS = 5;

    static Partner numbered(int number) {
        var isPublic = number % ONE_IN_PUBLIC == 0;
        var isTiers = !isPublic && number % ONE_IN_TIERS == 0;
        var words = isPublic ? PUBLIC : PRIVATE;
        var nom =
                "%s %s %d"
                        .formatted(
                                isTiers ? "Dématérialisation" : words.get(number % words.size()),
                                PLACES.get(number % PLACES.size()),
                                number);
        return new Partner(
                siret((isPublic ? "2" : "5") + "%07d".formatted(number)),
                nom,
                isPublic ? StructureType.PUBLIQUE : StructureType.PRIVEE,
                isTiers,
                login("gestionnaire-" + number));
    }

    boolean isPublic() {
        return type == StructureType.PUBLIQUE;
    }

    /** A public structure beside those that are numbered. */
    static Partner commune(int number, Actor manager) {
        return new Partner(
                siret("1%07d".formatted(number)),
                "Commune " + number,
                StructureType.PUBLIQUE,
                false,
                manager);
    }

    /** Somebody without a role at the operator. */
    static Actor login(String login) {
        return new Actor(login, Set.of());
    }

    /** Eight digits and a place of business, each with the digit that Luhn asks for behind it. */
    private static String siret(String digits) {
        return luhn(luhn(digits) + "0001");
    }

    private static String luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
