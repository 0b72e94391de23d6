package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.query.AnalyseFichiers;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.command.claim.Claims;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    void a_bare_certificate_is_asked_to_come_with_its_chain() throws Exception {
        var view = ask(false, new Fichier("x.cer", authority.root.holder().getEncoded()));

        assertThat(Analyses.found(view, Check.CERT_FORMAT).fr()).contains("certificat nu");
        assertThat(Analyses.found(view, Check.CERT_UNIQUE).verdict())
                .isEqualTo(Verdict.NON_VERIFIE);
    }

    private AnalyseView ask(boolean used, Fichier file) {
        var handler =
                new AnalyseFichiersHandler(
                        new ClaimAwareJudge(Analyses.trusting(authority), new SameAnswer(used)),
                        Clock.fixed(TestCertificate.NOW, ZoneOffset.UTC));
        return handler.handle(
                new AnalyseFichiers(
                        Protocole.AS2,
                        Environnement.PRODUCTION,
                        List.of(file),
                        new Actor("claire", Set.of())));
    }

    /** Claims that are all held by one fiche, or none. */
    private record SameAnswer(boolean held) implements Claims {

        @Override
        public Optional<String> holder(ClaimId id) {
            return held ? Optional.of("another") : Optional.empty();
        }

        @Override
        public Optional<ClaimId> take(Collection<ClaimId> ids, String ficheId, String structure) {
            throw new UnsupportedOperationException("an analysis claims nothing");
        }

        @Override
        public boolean takeFree(ClaimId id, String ficheId, String structure, String delegationId) {
            throw new UnsupportedOperationException("an analysis claims nothing");
        }

        @Override
        public Optional<String> delegation(ClaimId id) {
            return Optional.empty();
        }

        @Override
        public void release(Collection<ClaimId> ids, String ficheId) {
            throw new UnsupportedOperationException("an analysis releases nothing");
        }
    }
}
