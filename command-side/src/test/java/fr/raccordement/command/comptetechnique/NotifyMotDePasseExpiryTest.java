package fr.raccordement.command.comptetechnique;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.COMPTE;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.LOGIN;
import static fr.raccordement.command.comptetechnique.CompteTechniqueFixture.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.api.comptetechnique.command.NotifyMotDePasseExpiry;
import fr.raccordement.api.comptetechnique.command.RenewCompteTechnique;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.deadline.InMemoryDeadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Changed on 24 November 2026, the password serves 424 days: until 22 January 2028, not included.
 */
class NotifyMotDePasseExpiryTest {

    private static final NotifyMotDePasseExpiry NOTIFY = new NotifyMotDePasseExpiry(COMPTE);
    private static final LocalDate END = LocalDate.of(2028, 1, 22);
    private static final CompteTechniqueDeclared DECLARED =
            new CompteTechniqueDeclared(STRUCTURE, LOGIN, LocalDate.of(2026, 11, 24));

    /** In October Paris is an hour further ahead. */
    @ParameterizedTest
    @CsvSource({
        "90, 2027-10-23T22:00:00Z",
        "60, 2027-11-22T23:00:00Z",
        "30, 2027-12-22T23:00:00Z",
        "15, 2028-01-06T23:00:00Z",
        "7, 2028-01-14T23:00:00Z",
        "1, 2028-01-20T23:00:00Z"
    })
    void it_is_notified_once_that_so_many_days_are_left(int days, Instant at) {
        new CompteTechniqueFixture(at)
                .given(DECLARED)
                .when(NOTIFY)
                .expectEvents(notified(days))
                .expectResultMessagePayload(1L);
        new CompteTechniqueFixture(at)
                .given(DECLARED, notified(days))
                .when(NOTIFY)
                .expectNoEvents();
        new CompteTechniqueFixture(at.minusMillis(1))
                .given(DECLARED, notified(days == 90 ? 91 : days + 1))
                .when(NOTIFY)
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
    }

    @Test
    void once_it_has_expired_nothing_is_notified() {
        new CompteTechniqueFixture(Instant.parse("2028-01-21T23:00:00Z"))
                .given(DECLARED)
                .when(NOTIFY)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_password_is_told_anew() {
        new CompteTechniqueFixture(Instant.parse("2028-01-15T12:00:00Z"))
                .given(
                        DECLARED,
                        notified(7),
                        new CompteTechniqueRenewed(STRUCTURE, LocalDate.of(2027, 1, 1)))
                .when(NOTIFY)
                .expectEvents(
                        new MotDePasseExpiryNotified(STRUCTURE, 60, LocalDate.of(2028, 2, 29)));
    }

    @Test
    void a_notice_declares_nothing() {
        new CompteTechniqueFixture(Instant.parse("2028-01-15T12:00:00Z"))
                .given(DECLARED, notified(7))
                .when(new DeclareCompteTechnique(COMPTE, LOGIN, null, null))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void an_account_is_come_back_to_and_planned_anew_where_its_password_changes() {
        try (var node = InProcess.furnished()) {
            node.send(
                    InProcess.CLAIRE,
                    new DeclareCompteTechnique(COMPTE, LOGIN, LocalDate.of(2026, 11, 23), null));
            assertThat(due(node)).contains(Instant.parse("2027-10-22T22:00:00Z"));
            assertThat(
                            node.bean(InMemoryDeadlines.class)
                                    .command(MotDePasseExpiryDeadline.KIND, STRUCTURE))
                    .isEqualTo(new NotifyMotDePasseExpiry(new CompteTechniqueId(STRUCTURE)));

            node.send(
                    InProcess.CLAIRE,
                    new RenewCompteTechnique(COMPTE, LocalDate.of(2026, 11, 24), null));
            assertThat(due(node)).contains(Instant.parse("2027-10-23T22:00:00Z"));
        }
    }

    private static Optional<Instant> due(InProcess node) {
        return node.bean(InMemoryDeadlines.class).due(MotDePasseExpiryDeadline.KIND, STRUCTURE);
    }

    private static MotDePasseExpiryNotified notified(int days) {
        return new MotDePasseExpiryNotified(STRUCTURE, days, END);
    }
}
