package fr.raccordement.graphql.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.command.RequestExport;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.call.CallContext;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not said is what the people who open the file expect. */
class ExportInputTest {

    @ParameterizedTest
    @CsvSource({
        "fr,   ,              ,      , POINT_VIRGULE, true",
        "en,   ,              ,      , VIRGULE,       false",
        "en, FR,              ,      , POINT_VIRGULE, true",
        "fr, EN,              ,      , VIRGULE,       false",
        "fr,   , VIRGULE,            , VIRGULE,       false",
        "en,   , POINT_VIRGULE,      , POINT_VIRGULE, true",
        "fr,   , TABULATION,         , TABULATION,    false",
        "fr,   , POINT_VIRGULE, false, POINT_VIRGULE, false",
        "en,   ,              , true,  VIRGULE,       true"
    })
    void a_csv_file_is_one_that_spreadsheets_in_its_language_open(
            String request,
            @Nullable Language langue,
            @Nullable ExportSeparateur separateur,
            @Nullable Boolean bom,
            ExportSeparateur expected,
            boolean marked) {
        var input =
                new ExportInput(ExportFormat.CSV, langue, separateur, bom, null, null, null, null);

        assertThat(command(input, request))
                .returns(expected, RequestExport::separateur)
                .returns(marked, RequestExport::bom);
    }

    @ParameterizedTest
    @CsvSource({
        "CSV,  , LIBELLES",
        "XLSX, , LIBELLES",
        "JSON, , CODES",
        "CSV, CODES, CODES",
        "JSON, LIBELLES, LIBELLES"
    })
    void people_are_told_words_and_programs_codes(
            ExportFormat format, @Nullable ExportValeurs valeurs, ExportValeurs expected) {
        var input = new ExportInput(format, null, null, null, valeurs, null, null, null);

        assertThat(command(input, "fr").valeurs()).isEqualTo(expected);
    }

    @Test
    void a_file_says_what_it_is_unless_asked_not_to() {
        assertThat(command(described(null), "fr").description()).isTrue();
        assertThat(command(described(true), "fr").description()).isTrue();
        assertThat(command(described(false), "fr").description()).isFalse();
    }

    private static ExportInput described(@Nullable Boolean description) {
        return new ExportInput(ExportFormat.XLSX, null, null, null, null, description, null, null);
    }

    private static RequestExport command(ExportInput input, String language) {
        var call = new CallContext(new Actor("jeanne", Set.of()), "request", Locale.of(language));
        return input.command(ExportObjet.FICHES, Map.of(), null, call);
    }
}
