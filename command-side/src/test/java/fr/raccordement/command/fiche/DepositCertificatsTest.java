package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.command.DepositCertificats;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DepositCertificatsTest {

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_certificate_is_kept_with_its_findings() {
        fiche.given(Fiches.protocolChosen())
                .when(deposit("a"))
                .expectEvents(Fiches.deposited("a"))
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_certificate_that_does_not_conform_is_kept_too() {
        fiche.given(Fiches.protocolChosen())
                .when(deposit("sans-chaine a"))
                .expectEvents(Fiches.deposited("sans-chaine a"));
        assertThat(Fiches.deposited("sans-chaine a").conforme()).isFalse();
    }

    @Test
    void the_new_certificates_replace_those_before() {
        fiche.given(Fiches.analysed())
                .when(deposit("b", "c"))
                .expectEvents(Fiches.deposited("b", "c"));
    }

    @Test
    void the_same_files_again_change_nothing() {
        fiche.given(Fiches.analysed())
                .when(deposit("a"))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void no_certificate_before_the_protocol() {
        fiche.given(Fiches.created())
                .when(deposit("a"))
                .expectNoEvents()
                .expectException(refusal("PROTOCOLE_MISSING"));
    }

    @Test
    void a_file_that_is_no_public_certificate_is_not_kept_and_each_is_named() {
        fiche.given(Fiches.protocolChosen())
                .when(deposit("illisible a", "b", "illisible c"))
                .expectNoEvents()
                .expectException(violations("CERT_FORMAT fichiers.0", "CERT_FORMAT fichiers.2"));
    }

    private static DepositCertificats deposit(String... stories) {
        return new DepositCertificats(
                Fiches.FICHE, Stream.of(stories).map(FakeAnalysis::fichier).toList(), null);
    }
}
