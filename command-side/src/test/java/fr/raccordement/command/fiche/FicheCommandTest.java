package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.DepositCertificats;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.command.DiscardFiche;
import fr.raccordement.api.fiche.command.DiscardRevision;
import fr.raccordement.api.fiche.command.ExpireFiche;
import fr.raccordement.api.fiche.command.FicheCommand;
import fr.raccordement.api.fiche.command.ForgetContacts;
import fr.raccordement.api.fiche.command.NotifyCertificatExpiry;
import fr.raccordement.api.fiche.command.NotifyValiditeEnd;
import fr.raccordement.api.fiche.command.OpenRevision;
import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.command.RenewCertificats;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.ReviewCertificats;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.TakeMissingClaims;
import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.habilitation.Partie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command on a fiche that exists. */
class FicheCommandTest {

    private static final Map<Statut, String> REFUSAL_OUTSIDE =
            Map.of(
                    Statut.BROUILLON, "FICHE_NOT_EDITABLE",
                    Statut.ENVOYEE, "FICHE_NOT_SENT",
                    Statut.ACTIVEE, "FICHE_NOT_ACTIVE",
                    Statut.DESACTIVEE, "FICHE_NOT_DEACTIVATED");

    /** What brought a fiche where it stands, and changes nothing when it is sent again. */
    private static final Map<Statut, Set<Class<?>>> REPEATED =
            Map.of(
                    Statut.ENVOYEE, Set.of(SubmitFiche.class),
                    Statut.ACTIVEE, Set.of(ActivateFiche.class),
                    Statut.ENVOYEE_MAJ, Set.of(SubmitFiche.class),
                    Statut.SUPPRIMEE, Set.of(DiscardFiche.class));

    /** They name no version: one starts the fiche, the others come from the system's deadlines. */
    private static final Set<Class<?>> OTHERS =
            Set.of(
                    CreateFiche.class,
                    ExpireFiche.class,
                    NotifyCertificatExpiry.class,
                    NotifyValiditeEnd.class,
                    ReviewCertificats.class,
                    TakeMissingClaims.class);

    private final FicheFixture fiche = new FicheFixture();

    @ParameterizedTest
    @MethodSource("transitions")
    void a_command_is_accepted_in_its_statuses_only(Statut statut, FicheCommand command) {
        var admitted = admitting(command);
        var outcome = fiche.given(Fiches.in(statut)).when(command);

        if (admitted.contains(statut)) {
            outcome.expectSuccessfulHandlerExecution();
        } else if (REPEATED.getOrDefault(statut, Set.of()).contains(command.getClass())) {
            outcome.expectNoEvents().expectSuccessfulHandlerExecution();
        } else {
            outcome.expectNoEvents()
                    .expectException(
                            refusal(
                                    statut == Statut.SUPPRIMEE
                                            ? "NOT_FOUND"
                                            : REFUSAL_OUTSIDE.get(admitted.getFirst())));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_command_decided_on_the_stored_version_is_accepted(FicheCommand command) {
        var past = past(command);

        fiche.given(past)
                .when(expecting(command, past.size() - 1L))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_command_decided_on_another_version_is_refused(FicheCommand command) {
        var past = past(command);

        for (long other : new long[] {-1, 0, past.size() - 2, past.size(), Long.MAX_VALUE}) {
            fiche.given(past)
                    .when(expecting(command, other))
                    .expectNoEvents()
                    .expectException(refusal("CONFLICT"));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_answer_is_the_number_of_the_last_event(FicheCommand command) {
        var past = past(command);
        var events = command instanceof RenewCertificats ? 2 : 1;

        fiche.given(past).when(command).expectResultMessagePayload(past.size() - 1L + events);
    }

    @ParameterizedTest
    @MethodSource("all")
    void rights_are_asked_on_the_structure_of_the_fiche_before_anything_is_answered(
            FicheCommand command) {
        fiche.rights.forbid();

        for (var statut : Statut.values()) {
            fiche.given(Fiches.filedAs(kind(command), Fiches.in(statut)))
                    .when(expecting(command, 99))
                    .expectNoEvents()
                    .expectException(refusal("FORBIDDEN"));
        }
        assertThat(fiche.rights.asked())
                .hasSize(Statut.values().length)
                .containsOnly(
                        "%s %s %s"
                                .formatted(
                                        command.getClass().getSimpleName(),
                                        Partie.filing(kind(command)),
                                        Fiches.STRUCTURE));
    }

    @Test
    void every_command_that_a_person_sends_to_a_fiche_is_tried_here() {
        assertThat(all().<Object>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FicheCommand.class.getPermittedSubclasses())
                                .filter(kind -> !OTHERS.contains(kind))
                                .toList());
    }

    static Stream<FicheCommand> all() {
        return Stream.of(
                new ChooseProtocole(Fiches.FICHE, Protocole.AS2, null),
                new DepositCertificats(Fiches.FICHE, List.of(FakeAnalysis.fichier("b")), null),
                Describe.commentaire("Bonjour"),
                new SubmitFiche(Fiches.FICHE, null),
                new DiscardFiche(Fiches.FICHE, null),
                new WithdrawFiche(Fiches.FICHE, null),
                new ReturnFiche(Fiches.FICHE, "À revoir", null),
                new ActivateFiche(Fiches.FICHE, null, null),
                new DeactivateFiche(Fiches.FICHE, "Fin", null),
                new ReactivateFiche(Fiches.FICHE, null),
                new OpenRevision(Fiches.FICHE, null),
                new RenewCertificats(Fiches.FICHE, List.of(FakeAnalysis.fichier("c")), null),
                new DiscardRevision(Fiches.FICHE, null),
                new DeclareTiersDeDematerialisation(Fiches.FICHE, null),
                new ForgetContacts(Fiches.FICHE, "Demande", null));
    }

    /** The others depend on more than the status, or on nothing, and have tests of their own. */
    static Stream<Arguments> transitions() {
        return all().filter(command -> !(command instanceof ForgetContacts))
                .filter(command -> !(command instanceof DeclareTiersDeDematerialisation))
                .filter(command -> !(command instanceof DiscardRevision))
                .flatMap(
                        command ->
                                Stream.of(Statut.values())
                                        .map(statut -> Arguments.of(statut, command)));
    }

    private static List<Statut> admitting(FicheCommand command) {
        return switch (command) {
            case CreateFiche _,
                    ExpireFiche _,
                    NotifyCertificatExpiry _,
                    NotifyValiditeEnd _,
                    ReviewCertificats _,
                    TakeMissingClaims _,
                    ChooseProtocole _,
                    DepositCertificats _,
                    DescribeFiche _,
                    SubmitFiche _,
                    DiscardFiche _,
                    DeclareTiersDeDematerialisation _,
                    ForgetContacts _ ->
                    List.of(Statut.BROUILLON);
            case WithdrawFiche _, ReturnFiche _, ActivateFiche _ ->
                    List.of(Statut.ENVOYEE, Statut.ENVOYEE_MAJ);
            case OpenRevision _, RenewCertificats _, DiscardRevision _ -> List.of(Statut.ACTIVEE);
            case DeactivateFiche _ -> List.of(Statut.ACTIVEE, Statut.ENVOYEE_MAJ);
            case ReactivateFiche _ -> List.of(Statut.DESACTIVEE);
        };
    }

    private static FicheKind kind(FicheCommand command) {
        return command instanceof DeclareTiersDeDematerialisation
                ? FicheKind.RECEPTEUR
                : FicheKind.EMETTEUR;
    }

    /** A past after which the command is accepted. */
    private static List<FicheEvent> past(FicheCommand command) {
        return command instanceof DiscardRevision
                ? Fiches.revising()
                : Fiches.filedAs(kind(command), Fiches.in(admitting(command).getFirst()));
    }

    private static FicheCommand expecting(FicheCommand command, long version) {
        return switch (command) {
            case CreateFiche _,
                    ExpireFiche _,
                    NotifyCertificatExpiry _,
                    NotifyValiditeEnd _,
                    ReviewCertificats _,
                    TakeMissingClaims _ ->
                    command;
            case ChooseProtocole c -> new ChooseProtocole(c.ficheId(), c.protocole(), version);
            case DepositCertificats c -> new DepositCertificats(c.ficheId(), c.fichiers(), version);
            case DescribeFiche c ->
                    new DescribeFiche(
                            c.ficheId(),
                            c.validite(),
                            c.contacts(),
                            c.pesit(),
                            c.sftp(),
                            c.as2(),
                            c.interfaces(),
                            c.commentaire(),
                            version);
            case SubmitFiche c -> new SubmitFiche(c.ficheId(), version);
            case DiscardFiche c -> new DiscardFiche(c.ficheId(), version);
            case WithdrawFiche c -> new WithdrawFiche(c.ficheId(), version);
            case ReturnFiche c -> new ReturnFiche(c.ficheId(), c.motif(), version);
            case ActivateFiche c -> new ActivateFiche(c.ficheId(), c.codeApplication(), version);
            case DeactivateFiche c -> new DeactivateFiche(c.ficheId(), c.motif(), version);
            case ReactivateFiche c -> new ReactivateFiche(c.ficheId(), c.jusquAu(), version);
            case OpenRevision c -> new OpenRevision(c.ficheId(), version);
            case RenewCertificats c -> new RenewCertificats(c.ficheId(), c.fichiers(), version);
            case DiscardRevision c -> new DiscardRevision(c.ficheId(), version);
            case DeclareTiersDeDematerialisation c ->
                    new DeclareTiersDeDematerialisation(c.ficheId(), version);
            case ForgetContacts c -> new ForgetContacts(c.ficheId(), c.motif(), version);
        };
    }
}
