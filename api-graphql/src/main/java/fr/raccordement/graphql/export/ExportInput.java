package fr.raccordement.graphql.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.command.RequestExport;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.call.CallContext;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The arguments that all exports have. */
record ExportInput(
        ExportFormat format,
        @Nullable Language langue,
        @Nullable ExportSeparateur separateur,
        @Nullable Boolean bom,
        @Nullable ExportValeurs valeurs,
        @Nullable Boolean description,
        @Nullable String aLaPosition,
        @Nullable String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    /** What is not asked for is left out. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    RequestExport command(
            ExportObjet objet, Object filter, @Nullable String order, CallContext call) {
        var titles = titles(call);
        var between = separator(titles);
        return new RequestExport(
                new ExportId(identifier()),
                objet,
                JSON.writeValueAsString(filter),
                order,
                format,
                titles,
                bom == null ? between == ExportSeparateur.POINT_VIRGULE : bom,
                between,
                values(),
                description == null || description,
                position());
    }

    /** What a spreadsheet in that language expects. */
    private ExportSeparateur separator(ExportLangue titles) {
        if (separateur != null) {
            return separateur;
        }
        return titles == ExportLangue.FR
                ? ExportSeparateur.POINT_VIRGULE
                : ExportSeparateur.VIRGULE;
    }

    /** People open tables, programs read JSON. */
    private ExportValeurs values() {
        if (valeurs != null) {
            return valeurs;
        }
        return format == ExportFormat.JSON ? ExportValeurs.CODES : ExportValeurs.LIBELLES;
    }

    private String identifier() {
        var given = id == null ? UUID.randomUUID().toString() : id;
        if (!ID.matcher(given).matches()) {
            throw new RuleViolatedException(
                    "EXPORT_ID",
                    "id",
                    "L'identifiant d'un export a 1 à 64 lettres, chiffres, - ou _.",
                    "The identifier of an export has 1 to 64 letters, digits, - or _.");
        }
        return given;
    }

    private ExportLangue titles(CallContext call) {
        var english =
                langue == null
                        ? Locale.ENGLISH.getLanguage().equals(call.language().getLanguage())
                        : langue == Language.EN;
        return english ? ExportLangue.EN : ExportLangue.FR;
    }

    private @Nullable Long position() {
        if (aLaPosition == null) {
            return null;
        }
        if (!POSITION.matcher(aLaPosition).matches()) {
            throw new RuleViolatedException(
                    "EXPORT_POSITION",
                    "aLaPosition",
                    "Une position est un nombre d'au moins 0.",
                    "A position is a number of 0 or more.");
        }
        return Long.valueOf(aLaPosition);
    }
}
