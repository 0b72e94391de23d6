package fr.raccordement.command.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.Violation;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
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
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.ReseauAs2Defined;
import fr.raccordement.api.fiche.event.ReseauPesitDefined;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.api.fiche.query.FindManques;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.command.InProcess;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, by whomever, in whatever order, some things hold. */
class RandomLifeTest {

    private static final int STEPS = 400;
    private static final Set<Class<?>> REACHED = new HashSet<>();
    private static final List<String> CERTIFICATS =
            List.of(
                    "a",
                    "b",
                    "c",
                    "d",
                    "e/cle",
                    "f/cle",
                    "i",
                    "j",
                    "k",
                    "l",
                    "m",
                    "n",
                    "sans-chaine g",
                    "illisible h",
                    "bientot o",
                    "bientot p",
                    "bientot q",
                    "bientot r",
                    "bientot s",
                    "bientot t");
    private static final Validite SHORT =
            new Validite(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 10));
    private static final List<String> FICHES = List.of("f1", "f2", "f3", "f4");
    private static final List<Actor> ACTORS =
            List.of(
                    InProcess.CLAIRE,
                    InProcess.DENIS,
                    InProcess.INSTRUCTEUR,
                    InProcess.ADMIN,
                    InProcess.AUDITEUR);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void no_law_is_ever_broken(long seed) {
        var random = new Random(seed);
        var issuers = new Random(-seed);
        try (var node = InProcess.furnished()) {
            var distrusted = node.bean(FakeAnalysis.class).distrusted;
            for (int step = 0; step < STEPS; step++) {
                if (issuers.nextInt(16) == 0) {
                    if (!distrusted.removeAll(CERTIFICATS)) {
                        distrusted.add(pick(CERTIFICATS, issuers));
                    }
                    for (var fiche : FICHES) {
                        send(node, Actor.SYSTEM, new ReviewCertificats(new FicheId(fiche)));
                    }
                }
                var command = command(node, random);
                if (command instanceof SubmitFiche submission) {
                    isRefusedForWhatIsMissingAlone(node, submission.ficheId());
                }
                send(node, actor(node, command, random), command);
            }
            versionsAreDense(node);
            FICHES.forEach(fiche -> lifeIsLegal(node.events().of(new FicheId(fiche))));
            nothingServesTwoFiches(node);
            node.events().all().forEach(event -> REACHED.add(event.getPayloadType()));
            distrusted.clear();
            aReplayDecidesAlike(node);
        }
    }

    /** Else the laws were kept by doing nothing. */
    @AfterAll
    static void every_turn_of_a_life_was_taken() {
        assertThat(REACHED)
                .contains(FicheEvent.class.getPermittedSubclasses())
                .contains(ClaimTaken.class, ClaimReleased.class);
    }

    /** A refusal stores nothing; an acceptance answers the version of the fiche. */
    private static void send(InProcess node, Actor actor, FicheCommand command) {
        var before = node.events().all();
        try {
            var version = node.send(actor, command);
            assertThat(version).isEqualTo(node.events().of(command.ficheId()).size() - 1L);
        } catch (CommandExecutionException | AggregateNotFoundException refused) {
            assertThat(node.events().all()).isEqualTo(before);
        }
    }

    private static void versionsAreDense(InProcess node) {
        var next = new HashMap<String, Long>();
        for (var event : node.events().all()) {
            var expected = next.merge(event.getAggregateIdentifier(), 0L, (v, _) -> v + 1);
            assertThat(event.getSequenceNumber()).isEqualTo(expected);
        }
    }

    /** The arrows of domain.md 9.1, written down independently of the aggregate. */
    private static void lifeIsLegal(List<Object> events) {
        var statut = "";
        for (var event : events) {
            var from =
                    switch (event) {
                        case FicheCreated _ -> Set.of("");
                        case FicheSubmitted _, FicheDiscarded _ -> Set.of("BROUILLON");
                        case FicheWithdrawn _, FicheReturned _, FicheActivated _ ->
                                Set.of("ENVOYEE");
                        case RevisionOpened _ -> Set.of("ACTIVEE");
                        case RevisionSubmitted _, RevisionDiscarded _ -> Set.of("REVISION");
                        case RevisionWithdrawn _, RevisionRejected _, RevisionApplied _ ->
                                Set.of("ENVOYEE_MAJ");
                        case FicheDeactivated _ -> Set.of("ACTIVEE", "REVISION", "ENVOYEE_MAJ");
                        case FicheReactivated _ -> Set.of("DESACTIVEE");
                        case CertificatExpiryNotified _,
                                ValiditeEndNotified _,
                                ConfianceLost _,
                                ConfianceRegained _ ->
                                Set.of("ACTIVEE", "REVISION", "ENVOYEE_MAJ");
                        case ContactsForgotten _, TiersDeDematerialisationDeclared _ ->
                                Set.of(statut);
                        default -> Set.of("BROUILLON", "REVISION");
                    };
            assertThat(statut).as("before %s", event).isIn(from);
            statut = statutAfter(statut, event);
        }
    }

    private static String statutAfter(String statut, Object event) {
        return switch (event) {
            case FicheCreated _, FicheWithdrawn _, FicheReturned _ -> "BROUILLON";
            case FicheSubmitted _ -> "ENVOYEE";
            case FicheActivated _, FicheReactivated _, RevisionApplied _, RevisionDiscarded _ ->
                    "ACTIVEE";
            case RevisionOpened _, RevisionWithdrawn _, RevisionRejected _ -> "REVISION";
            case RevisionSubmitted _ -> "ENVOYEE_MAJ";
            case FicheDeactivated _ -> "DESACTIVEE";
            case FicheDiscarded _ -> "SUPPRIMEE";
            default -> statut;
        };
    }

    /** What fiches hold is theirs alone; drafts and revisions being worked on hold nothing. */
    private static void nothingServesTwoFiches(InProcess node) {
        var owners = new HashMap<String, String>();
        for (var fiche : FICHES) {
            for (var thing : heldBy(node.events().of(new FicheId(fiche)))) {
                assertThat(owners.put(thing, fiche)).as(thing).isNull();
            }
        }
        var claimed = new HashMap<String, String>();
        node.events()
                .all()
                .forEach(
                        event -> {
                            switch (event.getPayload()) {
                                case ClaimTaken taken ->
                                        claimed.put(taken.value(), taken.ficheId());
                                case ClaimReleased released -> claimed.remove(released.value());
                                default -> {}
                            }
                        });
        assertThat(claimed).isEqualTo(owners);
    }

    /** What was ever in use, and what is sent. */
    private static Set<String> heldBy(List<Object> events) {
        var statut = "";
        var inUse = Set.<String>of();
        var worked = Set.<String>of();
        var called = Set.<String>of();
        var calling = Set.<String>of();
        var held = new HashSet<String>();
        for (var event : events) {
            statut = statutAfter(statut, event);
            switch (event) {
                case ProtocoleChosen _ -> {
                    worked = Set.of();
                    calling = Set.of();
                }
                case ReseauSftpDefined it -> calling = onTheWire(it.reseau().login());
                case ReseauPesitDefined it -> calling = onTheWire(it.reseau().identifiant());
                case ReseauAs2Defined it -> calling = onTheWire(it.reseau().identifiant());
                case CertificatsDeposited deposited -> worked = namesOf(deposited);
                case RevisionDiscarded _, FicheDeactivated _ -> {
                    worked = inUse;
                    calling = called;
                }
                case RevisionApplied _ -> {
                    inUse = worked;
                    called = calling;
                }
                case FicheActivated activated -> {
                    inUse = worked;
                    called = calling;
                    held.add(activated.codeApplication());
                }
                default -> {}
            }
            held.addAll(inUse);
            held.addAll(called);
        }
        if (Set.of("ENVOYEE", "ENVOYEE_MAJ").contains(statut)) {
            held.addAll(worked);
            held.addAll(calling);
        }
        return held;
    }

    private static Set<String> namesOf(CertificatsDeposited deposited) {
        return deposited.certificats().stream()
                .flatMap(it -> Stream.of(it.sha256(), it.cleSha256()))
                .collect(Collectors.toSet());
    }

    /** What is said to be missing is what a submission refuses; nothing, where it is accepted. */
    private static void isRefusedForWhatIsMissingAlone(InProcess node, FicheId id) {
        var past = node.events().of(id);
        if (past.isEmpty() || past.getLast() instanceof FicheDiscarded) {
            return;
        }
        var manques = node.bean(ManquesQueryHandler.class).handle(new FindManques(id.value()));
        var author = managerOf(((FicheCreated) past.getFirst()).structure());
        var expected =
                manques.stream().map(Violation::code).distinct().collect(Collectors.joining(" "));

        assertThat(node.outcome(author, new SubmitFiche(id, null)))
                .isEqualTo(manques.isEmpty() ? "OK" : expected);
    }

    private static void aReplayDecidesAlike(InProcess node) {
        try (var replayed = node.replayed()) {
            for (var fiche : FICHES) {
                var id = new FicheId(fiche);
                for (var command : probes(id)) {
                    for (var actor : List.of(InProcess.INSTRUCTEUR, InProcess.CLAIRE)) {
                        assertThat(replayed.outcome(actor, command))
                                .as("%s by %s", command, actor.login())
                                .isEqualTo(node.outcome(actor, command));
                    }
                }
                assertThat(replayed.events().of(id))
                        .<Object>extracting(Object::getClass)
                        .isEqualTo(
                                node.events().of(id).stream()
                                        .<Object>map(Object::getClass)
                                        .toList());
            }
        }
    }

    private static List<FicheCommand> probes(FicheId id) {
        return List.of(
                create(id, InProcess.STRUCTURE, FicheKind.EMETTEUR),
                new ReturnFiche(id, "À revoir", null),
                new ReactivateFiche(id, null),
                new ChooseProtocole(id, Protocole.SFTP, null),
                new DescribeFiche(
                        id,
                        Fiches.VALIDITE,
                        Fiches.CONTACTS,
                        null,
                        Fiches.SFTP,
                        null,
                        Fiches.INTERFACES,
                        "Bonjour",
                        null),
                new SubmitFiche(id, null),
                new ActivateFiche(id, null, null),
                new OpenRevision(id, null),
                new RenewCertificats(id, List.of(FakeAnalysis.fichier("d")), null),
                new DeactivateFiche(id, "Fin", null),
                new DiscardFiche(id, null));
    }

    private static FicheCommand command(InProcess node, Random random) {
        var id = new FicheId(pick(FICHES, random));
        var version = version(node, id, random);
        return random.nextBoolean()
                ? fitting(node, id, version, random)
                : anything(node, id, version, random);
    }

    /** The fingerprint of a certificate that the fiche was given last. */
    private static String deposited(InProcess node, FicheId id) {
        return node.events().of(id).stream()
                .filter(CertificatsDeposited.class::isInstance)
                .map(CertificatsDeposited.class::cast)
                .reduce((_, last) -> last)
                .map(it -> it.certificats().getFirst().sha256())
                .orElse("sha-o");
    }

    /** What is worth asking of a fiche that has come so far. */
    private static FicheCommand fitting(
            InProcess node, FicheId id, @Nullable Long version, Random random) {
        var statut = "";
        for (var event : node.events().of(id)) {
            statut = statutAfter(statut, event);
        }
        return switch (statut) {
            case "ACTIVEE" ->
                    pick(
                            List.of(
                                    new NotifyCertificatExpiry(id, deposited(node, id)),
                                    new NotifyCertificatExpiry(id, deposited(node, id)),
                                    new OpenRevision(id, version),
                                    new NotifyValiditeEnd(id),
                                    new ReviewCertificats(id),
                                    renewal(id, version, random)),
                            random);
            case "REVISION" ->
                    pick(
                            List.of(
                                    renewal(id, version, random),
                                    renewal(id, version, random),
                                    new SubmitFiche(id, version),
                                    new SubmitFiche(id, version),
                                    new DiscardRevision(id, version)),
                            random);
            case "ENVOYEE_MAJ" ->
                    pick(
                            List.of(
                                    new NotifyCertificatExpiry(id, deposited(node, id)),
                                    new ActivateFiche(id, null, version),
                                    new ReturnFiche(id, "À revoir", version),
                                    new WithdrawFiche(id, version)),
                            random);
            case "DESACTIVEE" -> new ReactivateFiche(id, version);
            default -> anything(node, id, version, random);
        };
    }

    /** Most fiches have a name on the wire of their own. */
    private static String named(FicheId id, Random random) {
        return random.nextInt(6) == 0 ? "EXEMPLE" : id.value().toUpperCase(Locale.ROOT);
    }

    private static ReseauSftp sftp(String name) {
        return new ReseauSftp(List.of("8.8.8.8"), "s" + name.toLowerCase(Locale.ROOT), null);
    }

    private static ReseauPesit pesit(String name) {
        return new ReseauPesit(
                List.of("8.8.8.8"),
                "edi.exemple.fr",
                6330,
                "P" + name,
                "1.2",
                65_535,
                2,
                4_096,
                ReseauPesit.Compatibilite.STANDARD,
                null);
    }

    private static ReseauAs2 as2(String name) {
        return new ReseauAs2(
                List.of("8.8.8.8"),
                "A" + name,
                "https://as2.exemple.fr/in",
                ReseauAs2.Mdn.AUCUN,
                null,
                ReseauAs2.Signature.SHA256,
                ReseauAs2.Chiffrement.AES256,
                false,
                null);
    }

    private static Set<String> onTheWire(String name) {
        return Set.of("PRODUCTION/" + name);
    }

    private static RenewCertificats renewal(FicheId id, @Nullable Long version, Random random) {
        return new RenewCertificats(
                id, List.of(FakeAnalysis.fichier(pick(CERTIFICATS, random))), version);
    }

    private static FicheCommand anything(
            InProcess node, FicheId id, @Nullable Long version, Random random) {
        return switch (random.nextInt(25)) {
            case 0, 1 ->
                    create(
                            id,
                            pick(List.of(InProcess.STRUCTURE, InProcess.OTHER_STRUCTURE), random),
                            pick(List.of(FicheKind.values()), random));
            case 2 -> new ChooseProtocole(id, pick(List.of(Protocole.values()), random), version);
            case 3 ->
                    new DepositCertificats(
                            id,
                            Stream.generate(() -> pick(CERTIFICATS, random))
                                    .limit(1 + random.nextInt(2))
                                    .distinct()
                                    .map(FakeAnalysis::fichier)
                                    .toList(),
                            version);
            case 4, 5, 6 ->
                    new DescribeFiche(
                            id,
                            random.nextBoolean() ? SHORT : Fiches.VALIDITE,
                            Fiches.CONTACTS,
                            protocole(node, id) == Protocole.PESIT
                                    ? pesit(named(id, random))
                                    : null,
                            protocole(node, id) == Protocole.SFTP ? sftp(named(id, random)) : null,
                            protocole(node, id) == Protocole.AS2 ? as2(named(id, random)) : null,
                            kind(node, id) == FicheKind.RECEPTEUR
                                    ? Fiches.SUBSCRIPTIONS
                                    : Fiches.INTERFACES,
                            random.nextBoolean() ? null : "Essai " + version,
                            version);
            case 7, 8, 9 -> new SubmitFiche(id, version);
            case 10 -> new WithdrawFiche(id, version);
            case 11 -> new ReturnFiche(id, random.nextInt(3) == 0 ? " " : "À revoir", version);
            case 12, 13 ->
                    new ActivateFiche(
                            id,
                            pick(
                                    Arrays.asList("ABC123", "ABC124", "faux", null, null, null),
                                    random),
                            version);
            case 14, 15 ->
                    random.nextInt(3) == 0
                            ? new DeactivateFiche(id, "Fin", version)
                            : new ActivateFiche(id, null, version);
            case 16 -> new ReactivateFiche(id, version);
            case 17 -> new DeclareTiersDeDematerialisation(id, version);
            case 18, 19 -> new OpenRevision(id, version);
            case 22, 23 ->
                    random.nextInt(3) == 0
                            ? random.nextBoolean()
                                    ? new NotifyValiditeEnd(id)
                                    : new ReviewCertificats(id)
                            : random.nextBoolean()
                                    ? new ExpireFiche(id)
                                    : new NotifyCertificatExpiry(
                                            id, random.nextBoolean() ? "sha-o" : "sha-p");
            case 20 -> renewal(id, version, random);
            case 21 ->
                    random.nextInt(3) == 0
                            ? new DiscardRevision(id, version)
                            : new SubmitFiche(id, version);
            default ->
                    random.nextBoolean()
                            ? new ForgetContacts(id, "Demande", version)
                            : random.nextInt(8) == 0
                                    ? new DiscardFiche(id, version)
                                    : new SubmitFiche(id, version);
        };
    }

    private static CreateFiche create(FicheId id, String structure, FicheKind kind) {
        return new CreateFiche(id, structure, kind, Environnement.PRODUCTION);
    }

    /** Who may send the command, mostly. */
    private static Actor actor(InProcess node, FicheCommand command, Random random) {
        if (random.nextInt(8) == 0) {
            return pick(ACTORS, random);
        }
        return switch (command) {
            case ActivateFiche _, ReturnFiche _, ReactivateFiche _ -> InProcess.INSTRUCTEUR;
            case ForgetContacts _ -> InProcess.ADMIN;
            case ExpireFiche _,
                    NotifyCertificatExpiry _,
                    NotifyValiditeEnd _,
                    ReviewCertificats _,
                    TakeMissingClaims _ ->
                    Actor.SYSTEM;
            case CreateFiche creation -> managerOf(creation.structure());
            default ->
                    node.events().of(command.ficheId()).stream()
                            .findFirst()
                            .map(FicheCreated.class::cast)
                            .map(created -> managerOf(created.structure()))
                            .orElse(InProcess.AUDITEUR);
        };
    }

    private static Actor managerOf(String structure) {
        return structure.equals(InProcess.STRUCTURE) ? InProcess.CLAIRE : InProcess.DENIS;
    }

    private static @Nullable FicheKind kind(InProcess node, FicheId id) {
        return node.events().of(id).stream()
                .findFirst()
                .map(event -> ((FicheCreated) event).kind())
                .orElse(null);
    }

    private static @Nullable Protocole protocole(InProcess node, FicheId id) {
        return node.events().of(id).stream()
                .filter(ProtocoleChosen.class::isInstance)
                .map(event -> ((ProtocoleChosen) event).protocole())
                .reduce(null, (_, last) -> last);
    }

    /** None mostly, else that of the fiche or a stale one. */
    private static @Nullable Long version(InProcess node, FicheId id, Random random) {
        long stored = node.events().of(id).size() - 1L;
        return switch (random.nextInt(8)) {
            case 0 -> stored;
            case 1 -> stored - 1;
            default -> null;
        };
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
