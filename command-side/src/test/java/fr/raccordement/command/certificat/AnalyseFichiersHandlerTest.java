package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.query.AnalyseFichiers;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyseFichiersHandlerTest {

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Handler");

    @Test
    void an_unused_certificate_conforms() {
        var view = ask(false, authority.file("x", SERVER));

        assertThat(view.conforme()).isTrue();
        assertThat(Analyses.found(view, Check.CERT_UNIQUE).verdict()).isEqualTo(Verdict.CONFORME);
    }

    @Test
    void one_that_serves_already_does_not() {
        var view = ask(true, authority.file("x", SERVER));

        assertThat(view.conforme()).isFalse();
        assertThat(Analyses.found(view, Check.CERT_UNIQUE).bloquant()).isTrue();
    }

    @Test
    void a_bare_certificate_is_told_to_come_with_its_chain() throws Exception {
        var view = ask(false, new Fichier("x.cer", authority.root.holder().getEncoded()));

        assertThat(Analyses.found(view, Check.CERT_FORMAT).fr()).contains("certificat nu");
        assertThat(Analyses.found(view, Check.CERT_UNIQUE).verdict())
                .isEqualTo(Verdict.NON_VERIFIE);
    }

    private AnalyseView ask(boolean used, Fichier file) {
        var handler =
                new AnalyseFichiersHandler(
                        Analyses.trusting(authority),
                        (_, _, _) -> used,
                        Clock.fixed(TestCertificate.NOW, ZoneOffset.UTC));
        return handler.handle(
                new AnalyseFichiers(Protocole.AS2, Environnement.PRODUCTION, List.of(file)));
    }
}
