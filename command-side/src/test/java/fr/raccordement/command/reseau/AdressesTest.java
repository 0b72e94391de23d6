package fr.raccordement.command.reseau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.command.Refusals;
import fr.raccordement.command.Violations;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "8.8.8.8/32",
                "8.8.8.8/29",
                "0.0.0.0",
                "2001:4860:4860::8888",
                "2001:4860:4860::8888/128",
                "2001:4860:4860::8888/125"
            })
    void an_address_stands_alone_or_in_a_small_block(String adresse) {
        assertThat(Adresses.parse(adresse)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "exemple.fr",
                "8.8.8.256",
                "8.8.8.8/28",
                "8.8.8.8/33",
                "8.8.8.8/",
                "8.8.8.8/x",
                "8.8.8.8/-1",
                "8.8.8.8/032",
                "8.8.8.8/+32",
                "8.8.8.8/32/32",
                "8.8.8.8/99999999999",
                "2001:4860:4860::8888/124",
                "2001:4860:4860::8888/129",
                "2001:::1",
                "8.8.8.8 ",
                "8.8.8.8\n"
            })
    void anything_else_is_refused(String adresse) {
        assertThat(Adresses.parse(adresse)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8",
                "8.8",
                "8.8.8",
                "134744072",
                "010.8.8.8",
                "08.8.8.8",
                "0x8.8.8.8",
                "[2001:4860:4860::8888]",
                "fe80::1%1",
                "2001:db8::1%eth0",
                "::ffff:8.8.8.8"
            })
    void a_spelling_that_tools_read_in_different_ways_is_refused(String adresse) {
        assertThat(Adresses.parse(adresse)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.1.1",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "10.0.0.0/29"
            })
    void nobody_calls_production_from_an_address_that_is_not_public(String adresse) {
        assertThat(check(Environnement.PRODUCTION, adresse))
                .containsExactly("ADRESSE_PRIVEE reseau.adressesSources.0");
        assertThat(check(Environnement.QUALIFICATION, adresse)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "11.0.0.1",
                "fbff::1",
                "1.0.0.1",
                "223.0.0.1"
            })
    void an_address_beside_a_private_range_is_not_private(String adresse) {
        assertThat(check(Environnement.PRODUCTION, adresse)).isEmpty();
    }

    @Test
    void at_least_one_address_is_required() {
        assertThat(check(Environnement.PRODUCTION))
                .containsExactly("ADRESSE_SOURCE_MISSING reseau.adressesSources");
    }

    @Test
    void fifty_addresses_are_enough() {
        var many = IntStream.range(0, 51).mapToObj(n -> n == 50 ? "faux" : "8.8.8." + n).toList();

        assertThat(check(Environnement.PRODUCTION, many.toArray(String[]::new)))
                .containsExactly("ADRESSE_SOURCE_MISSING reseau.adressesSources");
        assertThat(check(Environnement.PRODUCTION, many.subList(0, 50).toArray(String[]::new)))
                .isEmpty();
    }

    @Test
    void every_wrong_address_is_named() {
        assertThat(check(Environnement.PRODUCTION, "faux", "8.8.8.8", "127.0.0.1"))
                .containsExactly(
                        "ADRESSE_FORMAT reseau.adressesSources.0",
                        "ADRESSE_PRIVEE reseau.adressesSources.2");
    }

    private static List<String> check(Environnement environnement, String... adresses) {
        var violations = new Violations();
        Adresses.check(List.of(adresses), environnement, violations);
        return Refusals.of(violations);
    }
}
