package fr.raccordement.query.certificat;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Life.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.api.certificat.query.CertificatView;
import fr.raccordement.api.certificat.query.DetentionView;
import fr.raccordement.api.certificat.query.FindCertificat;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.claim.event.ClaimEvent;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.query.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom a certificate serves after each event of its life, and what is decided on issuers. */
class CertificatLivesTest {

    private static final String SHA256 = "ab".repeat(32);
    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";

    private final World world = new World();
    private int events;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void S_18_a_certificate_serves_one_fiche_until_it_is_free_and_then_another() {
        world.append(new FicheCreated("f1", HERE, FicheKind.EMETTEUR, Environnement.PRODUCTION));
        world.append(new FicheCreated("f2", THERE, FicheKind.EMETTEUR, Environnement.PRODUCTION));

        then(taken("f1", HERE), new DetentionView("f1", HERE, at(0), null));
        then(released("f1"), new DetentionView("f1", HERE, at(0), at(1)));
        then(
                taken("f2", THERE),
                new DetentionView("f1", HERE, at(0), at(1)),
                new DetentionView("f2", THERE, at(2), null));
        then(
                released("f2"),
                new DetentionView("f1", HERE, at(0), at(1)),
                new DetentionView("f2", THERE, at(2), at(3)));
        then(
                taken("f1", HERE),
                new DetentionView("f1", HERE, at(0), at(1)),
                new DetentionView("f2", THERE, at(2), at(3)),
                new DetentionView("f1", HERE, at(4), null));
    }

    @Test
    void what_is_no_event_of_a_claim_is_refused() {
        var created = new FicheCreated("f1", HERE, FicheKind.EMETTEUR, Environnement.PRODUCTION);
        var message = world.append(created);

        assertThatThrownBy(() -> new Detentions().apply(message))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No claim: " + FicheCreated.class);
    }

    @Test
    void each_issuer_is_trusted_or_not_as_was_decided_on_it_last() {
        var fold = new EmetteurHistoryFold();

        assertThat(
                        List.of(
                                decided(fold, trusted("aa")),
                                decided(fold, trusted("bb")),
                                decided(fold, distrusted("aa")),
                                decided(fold, trusted("aa"))))
                .extracting(
                        HistoryEntryView::aggregateId,
                        HistoryEntryView::aggregateType,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple("operateur", "ListeDeConfiance", null, "DE_CONFIANCE"),
                        tuple("operateur", "ListeDeConfiance", null, "DE_CONFIANCE"),
                        tuple("operateur", "ListeDeConfiance", "DE_CONFIANCE", "ECARTE"),
                        tuple("operateur", "ListeDeConfiance", "ECARTE", "DE_CONFIANCE"));
        assertThat(fold.state()).contains(Map.of("aa", "DE_CONFIANCE", "bb", "DE_CONFIANCE"));
    }

    private void then(ClaimEvent event, DetentionView... detentions) {
        world.append(new ClaimId(ClaimKind.CERTIFICAT, SHA256), event, at(events++));

        assertThat(world.find(new FindCertificat(SHA256, AUDITOR), CertificatView.class))
                .as("after %s", event)
                .contains(new CertificatView(SHA256, List.of(detentions), List.of()));
    }

    private HistoryEntryView decided(EmetteurHistoryFold fold, Object event) {
        return fold.apply(world.append(ListeDeConfianceId.OPERATEUR, event));
    }

    private static ClaimTaken taken(String fiche, String structure) {
        return new ClaimTaken(ClaimKind.CERTIFICAT, SHA256, fiche, structure);
    }

    private static ClaimReleased released(String fiche) {
        return new ClaimReleased(ClaimKind.CERTIFICAT, SHA256, fiche);
    }

    private static EmetteurTrusted trusted(String sha256) {
        return new EmetteurTrusted(sha256, "k-" + sha256, "CN=Un", "MIIB", "Liste LSTI");
    }

    private static EmetteurDistrusted distrusted(String sha256) {
        return new EmetteurDistrusted(sha256, "k-" + sha256, "CN=Un", "MIIB", "Compromise");
    }
}
