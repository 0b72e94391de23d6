package fr.raccordement.command.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.command.ExpireFiche;
import fr.raccordement.api.fiche.command.NotifyCertificatExpiry;
import fr.raccordement.api.fiche.command.NotifyValiditeEnd;
import fr.raccordement.api.fiche.command.OpenRevision;
import fr.raccordement.api.fiche.command.RenewCertificats;
import fr.raccordement.api.fiche.command.ReviewCertificats;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.deadline.InMemoryDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the system comes back to a fiche. */
class FicheDeadlinesTest {

    private static final Instant OVER = Instant.parse("2027-11-30T23:00:00Z");
    private static final Instant NINETY_DAYS_LEFT =
            FakeAnalysis.NOT_AFTER.minus(Duration.ofDays(90));

    private final InProcess node = InProcess.furnished();
    private final InMemoryDeadlines deadlines = node.bean(InMemoryDeadlines.class);
    private final Journey fiche =
            new Journey(node, InProcess.CLAIRE, Fiches.ID).prepare(InProcess.STRUCTURE, "a");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_fiche_that_is_not_in_use_has_none() {
        fiche.submit();

        assertThat(end()).isEmpty();
        assertThat(expiry("sha-a")).isEmpty();
    }

    @Test
    void a_fiche_in_use_ends_and_so_do_its_certificates() {
        fiche.submit();
        fiche.activate(null);

        assertThat(end()).contains(OVER);
        assertThat(expiry("sha-a")).contains(NINETY_DAYS_LEFT);
        assertThat(deadlines.command(ValiditeEndDeadline.KIND, Fiches.ID))
                .isEqualTo(new ExpireFiche(Fiches.FICHE));
        assertThat(deadlines.command(CertificatExpiryDeadline.KIND, Fiches.ID + "/sha-a"))
                .isEqualTo(new NotifyCertificatExpiry(Fiches.FICHE, "sha-a"));
    }

    @Test
    void the_end_of_the_period_is_announced_and_planned_anew_where_it_moves() {
        fiche.submit();
        assertThat(notice()).isEmpty();
        fiche.activate(null);

        assertThat(notice()).contains(Instant.parse("2027-09-01T22:00:00Z"));
        assertThat(deadlines.command(ValiditePreavisDeadline.KIND, Fiches.ID))
                .isEqualTo(new NotifyValiditeEnd(Fiches.FICHE));
        happen(new ValiditeEndNotified(Fiches.ID, 90, LocalDate.of(2027, 11, 30)));
        assertThat(notice()).contains(Instant.parse("2027-10-01T22:00:00Z"));

        node.send(InProcess.CLAIRE, new OpenRevision(Fiches.FICHE, null));
        node.send(
                InProcess.CLAIRE,
                Describe.validite(new Validite(Fiches.VALIDITE.du(), LocalDate.of(2027, 6, 30))));
        fiche.submit();
        fiche.activate(null);
        assertThat(notice()).contains(Instant.parse("2027-04-01T22:00:00Z"));

        fiche.deactivate();
        assertThat(notice()).isEmpty();
        fiche.reactivate();
        assertThat(notice()).contains(Instant.parse("2027-04-01T22:00:00Z"));
    }

    @Test
    void a_closed_fiche_has_none_and_one_opened_again_has_them_again() {
        fiche.submit();
        fiche.activate(null);
        fiche.deactivate();
        assertThat(end()).isEmpty();
        assertThat(expiry("sha-a")).isEmpty();

        fiche.reactivate();
        assertThat(end()).contains(OVER);
        assertThat(expiry("sha-a")).contains(NINETY_DAYS_LEFT);
    }

    @Test
    void after_a_renewal_the_new_certificate_is_watched_and_no_more_the_old_one() {
        fiche.submit();
        fiche.activate(null);
        node.send(
                InProcess.CLAIRE,
                new RenewCertificats(Fiches.FICHE, List.of(FakeAnalysis.fichier("b")), null));
        fiche.submit();
        assertThat(expiry("sha-a")).contains(NINETY_DAYS_LEFT);
        assertThat(expiry("sha-b")).isEmpty();

        fiche.activate(null);
        assertThat(expiry("sha-a")).isEmpty();
        assertThat(expiry("sha-b")).contains(NINETY_DAYS_LEFT);
    }

    @Test
    void after_a_notice_the_next_one_is_due() {
        fiche.submit();
        fiche.activate(null);
        node.bean(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                "Fiche",
                                Fiches.FICHE.toString(),
                                node.events().of(Fiches.FICHE).size(),
                                new CertificatExpiryNotified(
                                        Fiches.ID, "sha-a", 90, FakeAnalysis.NOT_AFTER)));

        assertThat(expiry("sha-a")).contains(FakeAnalysis.NOT_AFTER.minus(Duration.ofDays(60)));
    }

    @Test
    void the_certificates_of_a_fiche_in_use_are_analysed_again() {
        fiche.submit();
        assertThat(review()).isEmpty();

        fiche.activate(null);
        assertThat(review()).isPresent();
        assertThat(deadlines.command(ReviewDeadline.KIND, Fiches.ID))
                .isEqualTo(new ReviewCertificats(Fiches.FICHE));
        assertThat(certificatEnd()).contains(FakeAnalysis.NOT_AFTER);
        assertThat(deadlines.command(CertificatEndDeadline.KIND, Fiches.ID))
                .isEqualTo(new ReviewCertificats(Fiches.FICHE));

        fiche.deactivate();
        assertThat(review()).isEmpty();
        assertThat(certificatEnd()).isEmpty();
        fiche.reactivate();
        assertThat(review()).isPresent();
    }

    @Test
    void a_certificate_known_to_have_expired_is_not_waited_for() {
        fiche.submit();
        fiche.activate(null);

        happen(lost("CERT_TRUST"));
        assertThat(certificatEnd()).contains(FakeAnalysis.NOT_AFTER);
        happen(lost("CERT_VALIDITY"));
        assertThat(certificatEnd()).isEmpty();
        happen(new ConfianceRegained(Fiches.ID, "sha-a"));
        assertThat(certificatEnd()).contains(FakeAnalysis.NOT_AFTER);
    }

    @Test
    void when_the_trust_list_changes_they_are_analysed_again_at_once() {
        fiche.submit();
        fiche.activate(null);
        var tomorrow = review().orElseThrow().plus(Duration.ofDays(1));
        deadlines.set(ReviewDeadline.KIND, Fiches.ID, tomorrow);

        node.bean(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                "ListeDeConfiance",
                                ListeDeConfianceId.OPERATEUR.toString(),
                                0,
                                new EmetteurDistrusted("aa", "bb", "CN=AC", "", "Clé compromise")));

        assertThat(review()).hasValueSatisfying(due -> assertThat(due).isBefore(tomorrow));
    }

    private static ConfianceLost lost(String code) {
        return new ConfianceLost(Fiches.ID, "sha-a", List.of(FakeAnalysis.controle(code, false)));
    }

    private Optional<Instant> review() {
        return deadlines.due(ReviewDeadline.KIND, Fiches.ID);
    }

    private Optional<Instant> certificatEnd() {
        return deadlines.due(CertificatEndDeadline.KIND, Fiches.ID);
    }

    private void happen(FicheEvent event) {
        node.bean(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                "Fiche",
                                Fiches.FICHE.toString(),
                                node.events().of(Fiches.FICHE).size(),
                                event));
    }

    private Optional<Instant> notice() {
        return deadlines.due(ValiditePreavisDeadline.KIND, Fiches.ID);
    }

    private Optional<Instant> end() {
        return deadlines.due(ValiditeEndDeadline.KIND, Fiches.ID);
    }

    private Optional<Instant> expiry(String sha256) {
        return deadlines.due(
                CertificatExpiryDeadline.KIND, CertificatExpiryDeadline.subject(Fiches.ID, sha256));
    }
}
