package fr.raccordement.api.structure;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a structure is identified (domain.md 7.1; LEGIARTI000033608376). No identifier has the
 * form of two types, so its form says its type (D-138).
 */
public enum TypeIdentifiant implements Libelle {
    /** Of an establishment in the register Sirene: 14 digits, not all zero. */
    SIRET(new Texte("SIRET", "SIRET"), new Texte("14 chiffres", "14 digits")) {
        @Override
        public boolean admits(String identifiant) {
            return FOURTEEN_DIGITS.matcher(identifiant).matches() && !identifiant.matches("0+");
        }

        /** Sites show it in groups; a hyphen is no separator of it (D-134). */
        @Override
        public String canonical(String typed) {
            return BLANKS_AND_DOTS.matcher(typed).replaceAll("");
        }
    },
    /**
     * The number for value added tax of a company in another member state of the European Union,
     * its country first, in the form that this country gives it.
     */
    UE_HORS_FRANCE(
            new Texte("Numéro de TVA intracommunautaire", "Intra-community VAT number"),
            new Texte(
                    "Union européenne hors France : le pays puis le numéro, dans la forme de ce"
                            + " pays",
                    "European Union but France: the country, then the number in the form of this"
                            + " country")) {
        @Override
        public boolean admits(String identifiant) {
            return identifiant.length() > 2
                    && VAT.getOrDefault(identifiant.substring(0, 2), NEVER)
                            .matcher(identifiant.substring(2))
                            .matches();
        }

        /** Greece is EL there; its code elsewhere is what people type. */
        @Override
        public String canonical(String typed) {
            var bare = super.canonical(typed);
            return bare.startsWith("GR") ? "EL" + bare.substring(2) : bare;
        }
    },
    /**
     * The country of a company outside the European Union, by its ISO 3166 code, then the first 16
     * characters of its name at most; {@code FRWF} and 14 at most for one of Wallis-et-Futuna.
     */
    HORS_UE(
            new Texte("Identifiant hors Union européenne", "Identifier outside the European Union"),
            new Texte(
                    "Le code ISO du pays puis les 16 premiers caractères du nom ; pour"
                            + " Wallis-et-Futuna, FRWF puis 14",
                    "The ISO code of the country, then the first 16 characters of the name; for"
                            + " Wallis and Futuna, FRWF, then 14")) {
        @Override
        public boolean admits(String identifiant) {
            return WALLIS_ET_FUTUNA.matcher(identifiant).matches()
                    || ELSEWHERE.matcher(identifiant).matches()
                            && OTHER_COUNTRIES.contains(identifiant.substring(0, 2));
        }
    },
    /**
     * Of an establishment in New Caledonia: 10 digits, the last three of which name the
     * establishment. A leading zero is often left out.
     */
    RIDET(
            new Texte("RIDET", "RIDET"),
            new Texte("Nouvelle-Calédonie : 10 chiffres", "New Caledonia: 10 digits")) {
        @Override
        public boolean admits(String identifiant) {
            return TEN_DIGITS.matcher(identifiant).matches() && !identifiant.matches("0+");
        }

        @Override
        public String canonical(String typed) {
            var bare = super.canonical(typed);
            return bare.matches("[0-9]{9}") ? "0" + bare : bare;
        }
    },
    /** Of an establishment in French Polynesia: a letter or digit, then 8 digits. */
    TAHITI(
            new Texte("Numéro TAHITI", "TAHITI number"),
            new Texte(
                    "Polynésie française : une lettre ou un chiffre, puis 8 chiffres",
                    "French Polynesia: a letter or digit, then 8 digits")) {
        @Override
        public boolean admits(String identifiant) {
            return LETTER_AND_EIGHT_DIGITS.matcher(identifiant).matches();
        }
    };

    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");

    /** White space of every kind, what has no width (UAX 44: White_Space, Cf), and dots. */
    private static final Pattern BLANKS_AND_DOTS = Pattern.compile("[\\p{IsWhite_Space}\\p{Cf}.]+");

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern LETTER_AND_EIGHT_DIGITS = Pattern.compile("[0-9A-Z][0-9]{8}");
    private static final Pattern WALLIS_ET_FUTUNA = Pattern.compile("FRWF[0-9A-Z]{1,14}");
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Z]{2}[0-9A-Z]{1,16}");
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What follows the country in such a number, by country (VIES). */
    private static final Map<String, Pattern> VAT =
            Stream.of(
                            "AT U[0-9]{8}",
                            "BE [01][0-9]{9}",
                            "BG [0-9]{9,10}",
                            "CY [0-9]{8}[A-Z]",
                            "CZ [0-9]{8,10}",
                            "DE [0-9]{9}",
                            "DK [0-9]{8}",
                            "EE [0-9]{9}",
                            "EL [0-9]{9}",
                            "ES [0-9A-Z][0-9]{7}[0-9A-Z]",
                            "FI [0-9]{8}",
                            "HR [0-9]{11}",
                            "HU [0-9]{8}",
                            "IE [0-9]{7}[A-Z]{1,2}|[0-9][A-Z][0-9]{5}[A-Z]",
                            "IT [0-9]{11}",
                            "LT [0-9]{9}|[0-9]{12}",
                            "LU [0-9]{8}",
                            "LV [0-9]{11}",
                            "MT [0-9]{8}",
                            "NL [0-9]{9}B[0-9]{2}",
                            "PL [0-9]{10}",
                            "PT [0-9]{9}",
                            "RO [0-9]{2,10}",
                            "SE [0-9]{12}",
                            "SI [0-9]{8}",
                            "SK [0-9]{10}")
                    .map(it -> it.split(" ", 2))
                    .collect(Collectors.toMap(it -> it[0], it -> Pattern.compile(it[1])));

    /** France, what has a SIRET with it, and what has an identifier of its own. */
    private static final Set<String> FRANCE =
            Set.of("FR", "GF", "GP", "MQ", "RE", "YT", "BL", "MF", "PM", "TF", "NC", "PF", "WF");

    /** All others that ISO 3166 names. */
    private static final Set<String> OTHER_COUNTRIES =
            Arrays.stream(Locale.getISOCountries())
                    .filter(country -> !VAT.containsKey(country) && !country.equals("GR"))
                    .filter(country -> !FRANCE.contains(country))
                    .collect(Collectors.toUnmodifiableSet());

    private final Texte libelle;
    private final Texte explication;

    TypeIdentifiant(Texte libelle, Texte explication) {
        this.libelle = libelle;
        this.explication = explication;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }

    @Override
    public Texte explication() {
        return explication;
    }

    /** Whether an identifier, written as {@link #canonical} has it, has the form of this type. */
    public abstract boolean admits(String identifiant);

    /** An identifier of this type as it is kept, from what people type: capitals, no separators. */
    public String canonical(String typed) {
        var bare = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
        return SEPARATORS.matcher(bare).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The type of an identifier that is kept. */
    public static TypeIdentifiant of(String identifiant) {
        return Arrays.stream(values())
                .filter(type -> type.admits(identifiant))
                .findFirst()
                .orElse(SIRET);
    }

    /** The identifiers that may be meant where no type is said, the likeliest first. */
    public static List<String> meant(String typed) {
        var all = new ArrayList<String>();
        for (var type : values()) {
            var identifiant = type.canonical(typed);
            if (type.admits(identifiant) && !all.contains(identifiant)) {
                all.add(identifiant);
            }
        }
        return List.copyOf(all);
    }
}
