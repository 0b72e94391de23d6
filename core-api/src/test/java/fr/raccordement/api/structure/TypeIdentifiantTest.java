package fr.raccordement.api.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The forms of domain.md 7.1; the examples of numbers are those that VIES publishes the form of.
 */
class TypeIdentifiantTest {

    @ParameterizedTest
    @CsvSource({
        "SIRET, 73282932000074, 73282932000074",
        "SIRET, 732 829 320 00074, 73282932000074",
        "UE_HORS_FRANCE, DE123456789, DE123456789",
        "UE_HORS_FRANCE, de 123 456 789, DE123456789",
        "UE_HORS_FRANCE, ATU12345678, ATU12345678",
        "UE_HORS_FRANCE, BE 0123.456.789, BE0123456789",
        "UE_HORS_FRANCE, GR123456789, EL123456789",
        "UE_HORS_FRANCE, ESX1234567X, ESX1234567X",
        "UE_HORS_FRANCE, IE1234567WA, IE1234567WA",
        "UE_HORS_FRANCE, IE1A23456B, IE1A23456B",
        "UE_HORS_FRANCE, LT123456789012, LT123456789012",
        "UE_HORS_FRANCE, NL123456789B01, NL123456789B01",
        "UE_HORS_FRANCE, RO12, RO12",
        "HORS_UE, GBBIGGORILLA, GBBIGGORILLA",
        "HORS_UE, us Acme & Söhne Inc., USACMESOHNEINC",
        "HORS_UE, CH1234567890123456, CH1234567890123456",
        "HORS_UE, FRWF Société du Lagon, FRWFSOCIETEDULAGON",
        "RIDET, 0123456.001, 0123456001",
        "RIDET, 123 456 001, 0123456001",
        "RIDET, 1234567001, 1234567001",
        "TAHITI, a12345001, A12345001",
        "TAHITI, 123456-001, 123456001",
    })
    void an_identifier_is_taken_as_it_is_meant(
            TypeIdentifiant type, String typed, String identifiant) {
        var canonical = type.canonical(typed);

        assertThat(canonical).isEqualTo(identifiant);
        assertThat(type.admits(canonical)).isTrue();
        assertThat(type.canonical(canonical)).isEqualTo(canonical);
        assertThat(TypeIdentifiant.of(canonical)).isEqualTo(type);
        assertThat(TypeIdentifiant.meant(typed)).contains(identifiant);
    }

    @ParameterizedTest
    @CsvSource({
        "SIRET, ''",
        "SIRET, 1234567890123",
        "SIRET, 00000000000000",
        "SIRET, DE123456789",
        "UE_HORS_FRANCE, ''",
        "UE_HORS_FRANCE, DE",
        "UE_HORS_FRANCE, DE12345678",
        "UE_HORS_FRANCE, DE1234567890",
        "UE_HORS_FRANCE, FR12732829320",
        "UE_HORS_FRANCE, GB123456789",
        "UE_HORS_FRANCE, AT12345678",
        "UE_HORS_FRANCE, 73282932000074",
        "HORS_UE, US",
        "HORS_UE, XXACME",
        "HORS_UE, DEACME",
        "HORS_UE, GRACME",
        "HORS_UE, FRACME",
        "HORS_UE, NCACME",
        "HORS_UE, PFACME",
        "HORS_UE, WFACME",
        "HORS_UE, FRWF",
        "HORS_UE, FRWFABCDEFGHIJKLMNO",
        "HORS_UE, US12345678901234567",
        "HORS_UE, US公司",
        "RIDET, 1234567",
        "RIDET, 12345678901",
        "RIDET, 0000000000",
        "RIDET, 123456789A",
        "TAHITI, A1234500",
        "TAHITI, A123450012",
        "TAHITI, AB2345001",
    })
    void what_has_not_the_form_is_not_admitted(TypeIdentifiant type, String typed) {
        assertThat(type.admits(type.canonical(typed))).isFalse();
    }

    @Test
    void every_member_state_but_france_has_a_form() {
        var members =
                "AT BE BG CY CZ DE DK EE EL ES FI HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
        var admitted =
                Arrays.stream(members.split(" "))
                        .filter(
                                country ->
                                        IntStream.rangeClosed(2, 12)
                                                .mapToObj("1"::repeat)
                                                .flatMap(
                                                        digits ->
                                                                List.of(
                                                                        digits,
                                                                        "U" + digits,
                                                                        digits + "A",
                                                                        digits + "B01")
                                                                        .stream())
                                                .anyMatch(
                                                        number ->
                                                                TypeIdentifiant.UE_HORS_FRANCE
                                                                        .admits(country + number)))
                        .collect(Collectors.joining(" "));

        assertThat(admitted).isEqualTo(members);
    }

    /**
     * By its form an identifier says its type, so that no type has to be said where it is typed.
     */
    @Test
    void no_identifier_has_the_form_of_two_types() {
        var random = new Random(2026);
        var characters = "0123456789ABEDFGHKLRSTUWX";
        var twice = new ArrayList<String>();
        var starts = List.of("", "", "DE", "US", "FRWF", "EL", "GB", "A", "NL", "AT", "00", "IE");
        for (int i = 0; i < 200_000; i++) {
            var text =
                    starts.get(random.nextInt(starts.size()))
                            + random.ints(random.nextInt(19), 0, i % 3 == 0 ? 25 : 10)
                                    .mapToObj(at -> characters.substring(at, at + 1))
                                    .collect(Collectors.joining());
            if (Arrays.stream(TypeIdentifiant.values()).filter(it -> it.admits(text)).count() > 1) {
                twice.add(text);
            }
        }
        assertThat(twice).isEmpty();
    }
}
