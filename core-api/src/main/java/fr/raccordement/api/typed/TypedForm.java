package fr.raccordement.api.typed;

import fr.raccordement.api.Texte;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.api.structure.TypeIdentifiant;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The form of something that is named by a text: what people copy is taken as it is meant, and what
 * then has not the form names nothing (D-134).
 */
public enum TypedForm {
    /**
     * A structure, by its SIRET; sites show it in groups. One that is known by another identifier
     * is named by that too, whose form does not say that it names anything (D-140).
     */
    STRUCTURE(
            TypeIdentifiant.SIRET::canonical,
            TypeIdentifiant.SIRET::admits,
            "SIRET_FORMAT",
            "Ni un SIRET, qui a 14 chiffres, ni un autre identifiant connu.",
            "Neither a SIRET, which has 14 digits, nor another identifier that is known."),
    /** An interface code, such as {@code FSO1113A}, which the guide writes with a space. */
    CODE_INTERFACE(
            typed -> Separators.bare(typed).toUpperCase(Locale.ROOT),
            code -> code.matches("[FC][A-Z]{2}[0-9]{4}[A-Z]"),
            "INTERFACE_CODE_FORMAT",
            "Un code interface est fait de 3 lettres, 4 chiffres et 1 lettre.",
            "An interface code has 3 letters, 4 digits and 1 letter."),
    /** An application code. */
    CODE_APPLICATION(
            typed -> Separators.bare(typed).toUpperCase(Locale.ROOT),
            code -> code.matches("[A-Z]{3}[0-9]{3}"),
            "CODE_APPLICATION_FORMAT",
            "Un code application est fait de 3 capitales et 3 chiffres.",
            "An application code has 3 capitals and 3 digits."),
    /** A SHA-256, as tools show it: in capitals, with colons, blanks or hyphens between bytes. */
    SHA256(
            typed ->
                    Separators.BETWEEN_BYTES.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT),
            hexadecimal -> hexadecimal.matches("[0-9a-f]{64}"),
            "EMPREINTE_FORMAT",
            "Une empreinte SHA-256 est faite de 64 chiffres hexadécimaux.",
            "A SHA-256 fingerprint has 64 hexadecimal digits."),
    /** A fiche, by its identifier. */
    FICHE(
            Separators::bare,
            FicheId::isWellFormed,
            "FICHE_ID_INVALID",
            "L'identifiant est fait de 1 à 64 lettres, chiffres, - ou _.",
            "The identifier has 1 to 64 letters, digits, - or _."),
    /** A user, by a login such as an identity provider vouches for; to the byte. */
    UTILISATEUR(
            UnaryOperator.identity(),
            TypedForm::isReadable,
            "UTILISATEUR_INVALID",
            "Ce n'est pas l'identifiant d'un utilisateur.",
            "This is not the login of a user."),
    /** A request, by the correlation id that its answer had. */
    CORRELATION(
            Separators::bare,
            id -> id.matches("[A-Za-z0-9._-]{1,64}"),
            "CORRELATION_INVALID",
            "L'identifiant de corrélation est fait de 1 à 64 lettres, chiffres, ., - ou _.",
            "The correlation id has 1 to 64 letters, digits, ., - or _."),
    /** A kind of thing, as histories name it. */
    AGREGAT(
            UnaryOperator.identity(),
            EventCatalogue::isAggregateType,
            "AGGREGATE_TYPE_UNKNOWN",
            "Aucun historique ne nomme cette sorte d'objet.",
            "No history names such a kind of thing."),
    /** A thing, as histories name it; to the byte. */
    IDENTIFIANT(
            UnaryOperator.identity(),
            TypedForm::isReadable,
            "AGGREGATE_ID_INVALID",
            "Aucun historique ne nomme ainsi un objet.",
            "No history names a thing so."),
    /** An event, by its name. */
    EVENEMENT(
            UnaryOperator.identity(),
            EventCatalogue::isEvent,
            "EVENT_TYPE_UNKNOWN",
            "Aucun événement ne porte ce nom.",
            "No event has this name.");

    private final UnaryOperator<String> meaning;
    private final Predicate<String> wellFormed;
    private final String code;
    private final Texte texte;

    TypedForm(
            UnaryOperator<String> meaning,
            Predicate<String> wellFormed,
            String code,
            String fr,
            String en) {
        this.meaning = meaning;
        this.wellFormed = wellFormed;
        this.code = code;
        texte = new Texte(fr, en);
    }

    /** What was meant; of what is meant, the same. */
    public String meant(String typed) {
        return meaning.apply(typed);
    }

    /** Whether what was meant can name anything. */
    public boolean isWellFormed(String meant) {
        return wellFormed.test(meant);
    }

    /** With which what has not the form is refused. */
    public String code() {
        return code;
    }

    /** What the form is. */
    public Texte texte() {
        return texte;
    }

    private static boolean isReadable(String text) {
        return !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** What people, and the programs that they copy from, put between what counts. */
    private static final class Separators {

        /** White space of every kind, and what has no width (UAX 44: White_Space, Cf). */
        private static final String BLANKS = "\\p{IsWhite_Space}\\p{Cf}";

        private static final Pattern ALL_BLANKS = Pattern.compile("[" + BLANKS + "]+");
        private static final Pattern BETWEEN_BYTES = Pattern.compile("[" + BLANKS + ":-]+");

        private static String bare(String typed) {
            return ALL_BLANKS.matcher(typed).replaceAll("");
        }
    }
}
