package fr.raccordement.api.certificat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Protocole;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HoteAs2Test {

    @ParameterizedTest
    @CsvSource({
        "https://as2.exemple.fr/in,DNS:as2.exemple.fr,CN=x,CONFORME",
        "https://AS2.Exemple.FR:8443/in,DNS:as2.exemple.fr.,CN=x,CONFORME",
        "https://as2.exemple.fr/in,DNS:*.exemple.fr,CN=x,CONFORME",
        "https://a.b.exemple.fr/in,DNS:*.exemple.fr,CN=x,NON_CONFORME",
        "https://exemple.fr/in,DNS:*.exemple.fr,CN=x,NON_CONFORME",
        "https://as2.exemple.fr/in,DNS:other.fr,CN=as2.exemple.fr,NON_CONFORME",
        "https://as2.exemple.fr/in,email:a@as2.exemple.fr,'CN=as2.exemple.fr,O=x',CONFORME",
        "https://as2.exemple.fr/in,email:a@as2.exemple.fr,'O=x,CN=other.fr',NON_CONFORME",
        "https://203.0.113.7/in,IP:203.0.113.7,CN=x,CONFORME",
        "https://203.0.113.8/in,IP:203.0.113.7,CN=x,NON_CONFORME",
        "https://xn--mairie-d-orlans-hnb.fr/,DNS:xn--mairie-d-orlans-hnb.fr,CN=x,CONFORME",
        "not an address,DNS:as2.exemple.fr,CN=x,NON_VERIFIE",
        ",DNS:as2.exemple.fr,CN=x,NON_VERIFIE",
    })
    void the_host_of_the_address_is_a_name_of_the_certificate(
            String url, String name, String sujet, Verdict verdict) {
        var read = HoteAs2.asOf(analyse(List.of(name), sujet, Usage.SERVEUR), Protocole.AS2, url);

        assertThat(read.controles()).extracting(Controle::verdict).containsExactly(verdict);
        assertThat(read.controles().getFirst().bloquant()).isFalse();
    }

    @Test
    void a_client_certificate_names_no_host() {
        var analyse = analyse(List.of("DNS:other.fr"), "CN=x", Usage.CLIENT);

        assertThat(HoteAs2.asOf(analyse, Protocole.AS2, "https://as2.exemple.fr/"))
                .isSameAs(analyse);
    }

    @ParameterizedTest
    @EnumSource(value = Protocole.class, mode = EnumSource.Mode.EXCLUDE, names = "AS2")
    void where_no_as2_address_is_called_the_check_is_none(Protocole protocole) {
        var analyse = analyse(List.of("DNS:other.fr"), "CN=x", Usage.SERVEUR);

        assertThat(HoteAs2.asOf(analyse, protocole, null).controles()).isEmpty();
    }

    private static CertificatAnalyse analyse(List<String> noms, String sujet, Usage usage) {
        var now = Instant.EPOCH;
        var detail =
                new CertificatDetail(
                        "aa",
                        "bb",
                        "cc",
                        sujet,
                        "CN=y",
                        "1",
                        now,
                        now,
                        noms,
                        "RSA 2048",
                        "SHA256",
                        List.of(),
                        List.of(),
                        List.of());
        var unknown =
                new Controle("CERT_HOST", Verdict.NON_VERIFIE, Severite.AVERTISSEMENT, "", "");
        return new CertificatAnalyse(
                "x",
                "aa",
                "bb",
                sujet,
                "CN=y",
                "1",
                now,
                now,
                List.of(usage),
                List.of(),
                List.of(),
                List.of(unknown),
                now,
                List.of(detail));
    }
}
