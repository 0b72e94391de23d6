package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.DiscardFiche;
import fr.raccordement.api.fiche.command.DiscardRevision;
import fr.raccordement.api.fiche.command.FicheCommand;
import fr.raccordement.api.fiche.command.ForgetContacts;
import fr.raccordement.api.fiche.command.OpenRevision;
import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A command whose answer was lost is sent again. */
class RepetitionTest {

    private static final FicheEvent NOTICE =
            new CertificatExpiryNotified(Fiches.ID, "sha-a", 30, Fiches.NOW);

    private final FicheFixture fiche = new FicheFixture();

    @ParameterizedTest
    @MethodSource("repeated")
    void what_was_decided_last_is_answered_as_the_first_time(
            List<FicheEvent> past, Function<@Nullable Long, FicheCommand> again) {
        var last = past.size() - 1L;

        for (var expected : new @Nullable Long[] {null, last - 1, last}) {
            fiche.given(past)
                    .when(again.apply(expected))
                    .expectNoEvents()
                    .expectResultMessagePayload(last);
        }
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void what_was_decided_on_any_other_version_is_a_conflict(
            List<FicheEvent> past, Function<@Nullable Long, FicheCommand> again) {
        var last = past.size() - 1L;

        for (var expected : new long[] {-1, last - 2, last + 1}) {
            fiche.given(past)
                    .when(again.apply(expected))
                    .expectNoEvents()
                    .expectException(refusal("CONFLICT"));
        }
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void a_notice_of_the_system_comes_between_nothing(
            List<FicheEvent> past, Function<@Nullable Long, FicheCommand> again) {
        var told = Fiches.after(past, NOTICE, NOTICE);

        for (var expected : new @Nullable Long[] {null, past.size() - 2L, told.size() - 1L}) {
            fiche.given(told)
                    .when(again.apply(expected))
                    .expectNoEvents()
                    .expectResultMessagePayload(told.size() - 1L);
        }
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void a_repetition_frees_and_takes_nothing(
            List<FicheEvent> past, Function<@Nullable Long, FicheCommand> again) {
        fiche.claims.holders.put(Fiches.CERTIFICAT, Fiches.ID);

        fiche.given(past).when(again.apply(null)).expectSuccessfulHandlerExecution();

        assertThat(fiche.claims.holders).containsOnlyKeys(Fiches.CERTIFICAT);
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void a_repetition_asks_for_the_same_rights(
            List<FicheEvent> past, Function<@Nullable Long, FicheCommand> again) {
        fiche.rights.forbid();

        fiche.given(past)
                .when(again.apply(null))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    static Stream<Arguments> repeated() {
        return Stream.of(
                again(Fiches.protocolChosen(), v -> choose(Protocole.SFTP, v)),
                again(Fiches.sent(), v -> new SubmitFiche(Fiches.FICHE, v)),
                again(Fiches.updateSent(), v -> new SubmitFiche(Fiches.FICHE, v)),
                again(
                        Fiches.after(Fiches.sent(), new FicheWithdrawn(Fiches.ID)),
                        v -> new WithdrawFiche(Fiches.FICHE, v)),
                again(
                        Fiches.after(Fiches.updateSent(), new RevisionWithdrawn(Fiches.ID)),
                        v -> new WithdrawFiche(Fiches.FICHE, v)),
                again(
                        Fiches.after(Fiches.sent(), new FicheReturned(Fiches.ID, "À revoir")),
                        v -> new ReturnFiche(Fiches.FICHE, " À revoir ", v)),
                again(
                        Fiches.after(
                                Fiches.updateSent(), new RevisionRejected(Fiches.ID, "À revoir")),
                        v -> new ReturnFiche(Fiches.FICHE, "À revoir", v)),
                again(Fiches.active(), v -> new ActivateFiche(Fiches.FICHE, null, v)),
                again(Fiches.active(), v -> new ActivateFiche(Fiches.FICHE, Fiches.CODE, v)),
                again(
                        Fiches.after(Fiches.updateSent(), new RevisionApplied(Fiches.ID)),
                        v -> new ActivateFiche(Fiches.FICHE, null, v)),
                again(
                        Fiches.deactivated(),
                        v -> new DeactivateFiche(Fiches.FICHE, "Fin du marché", v)),
                again(
                        Fiches.after(Fiches.deactivated(), new FicheReactivated(Fiches.ID)),
                        v -> new ReactivateFiche(Fiches.FICHE, v)),
                again(Fiches.discarded(), v -> new DiscardFiche(Fiches.FICHE, v)),
                again(Fiches.revising(), v -> new OpenRevision(Fiches.FICHE, v)),
                again(
                        Fiches.after(Fiches.revising(), new RevisionDiscarded(Fiches.ID)),
                        v -> new DiscardRevision(Fiches.FICHE, v)),
                again(
                        Fiches.after(
                                Fiches.filedAs(FicheKind.RECEPTEUR, Fiches.ready()),
                                new TiersDeDematerialisationDeclared(Fiches.ID)),
                        v -> new DeclareTiersDeDematerialisation(Fiches.FICHE, v)),
                again(
                        Fiches.after(
                                Fiches.active(),
                                new ContactsForgotten(Fiches.ID, Fiches.KEY, "Demande")),
                        v -> new ForgetContacts(Fiches.FICHE, "Demande", v)));
    }

    @Test
    void what_says_something_else_is_no_repetition() {
        refused(
                Fiches.after(Fiches.sent(), new FicheReturned(Fiches.ID, "À revoir")),
                new ReturnFiche(Fiches.FICHE, "Autre chose", null),
                "FICHE_NOT_SENT");
        refused(Fiches.active(), new ActivateFiche(Fiches.FICHE, "XYZ999", null), "FICHE_NOT_SENT");
        refused(
                Fiches.deactivated(),
                new DeactivateFiche(Fiches.FICHE, "Autre chose", null),
                "FICHE_NOT_ACTIVE");
    }

    @Test
    void nor_is_what_comes_after_something_else() {
        var withdrawn = Fiches.after(Fiches.sent(), new FicheWithdrawn(Fiches.ID));
        refused(
                Fiches.after(withdrawn, new CommentaireDefined(Fiches.ID, "Revu")),
                new WithdrawFiche(Fiches.FICHE, null),
                "FICHE_NOT_SENT");
        refused(withdrawn, new ReturnFiche(Fiches.FICHE, "À revoir", null), "FICHE_NOT_SENT");
        refused(
                Fiches.after(Fiches.active(), new ContactsForgotten(Fiches.ID, Fiches.KEY, "x")),
                new ActivateFiche(Fiches.FICHE, null, null),
                "FICHE_NOT_SENT");
        refused(
                Fiches.after(
                        Fiches.deactivated(),
                        new FicheReactivated(Fiches.ID),
                        new FicheDeactivated(Fiches.ID, "Encore")),
                new DeactivateFiche(Fiches.FICHE, "Fin du marché", null),
                "FICHE_NOT_ACTIVE");
        refused(
                Fiches.after(Fiches.revising(), new RevisionDiscarded(Fiches.ID)),
                new SubmitFiche(Fiches.FICHE, null),
                "FICHE_NOT_EDITABLE");
        refused(
                Fiches.after(Fiches.deactivated(), new FicheActivated(Fiches.ID, Fiches.CODE)),
                new ReactivateFiche(Fiches.FICHE, null),
                "FICHE_NOT_DEACTIVATED");
    }

    private void refused(List<FicheEvent> past, FicheCommand command, String code) {
        fiche.given(past).when(command).expectNoEvents().expectException(refusal(code));
    }

    private static ChooseProtocole choose(Protocole protocole, @Nullable Long version) {
        return new ChooseProtocole(Fiches.FICHE, protocole, version);
    }

    private static Arguments again(
            List<FicheEvent> past, Function<@Nullable Long, FicheCommand> command) {
        return Arguments.of(past, command);
    }
}
