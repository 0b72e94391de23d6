package fr.raccordement.command.delegation;

import static fr.raccordement.command.delegation.Delegations.ENTITE;
import static fr.raccordement.command.delegation.Delegations.FICHE;
import static fr.raccordement.command.delegation.Delegations.TIERS;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.delegation.Delais;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.fiche.FicheConnue;
import fr.raccordement.command.fiche.FicheRegister;
import fr.raccordement.command.fiche.InMemoryClaims;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/** One delegation, with everything it asks for within reach of the test. */
final class DelegationFixture {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Duration DELAI = Duration.ofMinutes(15);
    static final Duration SUSPENSION_MAX = Duration.ofDays(90);
    static final Delais DELAIS = new Delais(DELAI, SUSPENSION_MAX);
    static final String CLOSED_FOR = "Fin d'activité";
    static final ClaimId DEMANDE =
            new ClaimId(ClaimKind.DEMANDE_DE_DELEGATION, TIERS + "/" + ENTITE + "/PRODUCTION");

    final InMemoryClaims claims = new InMemoryClaims();
    final RecordingRights rights = new RecordingRights();
    final InMemoryReceptions receptions = new InMemoryReceptions();
    final Map<String, FicheConnue> fiches = new HashMap<>();
    final Map<String, Inscription> structures = new HashMap<>();
    final Map<String, Activite> activites = new HashMap<>();
    final InMemoryOpenDelegations openDelegations = new InMemoryOpenDelegations();
    Instant now = NOON;

    /** A third party whose fiche is active since noon, and a public structure. */
    DelegationFixture() {
        fiche(FicheKind.RECEPTEUR, true, NOON, null);
        structure(TIERS, StructureType.PRIVEE, true);
        structure(ENTITE, StructureType.PUBLIQUE, true);
    }

    void fiche(
            FicheKind kind,
            boolean declared,
            @Nullable Instant activeSince,
            @Nullable Instant closedAt) {
        fiche(kind, declared, activeSince, closedAt, null);
    }

    /** A receiver fiche with a period. */
    void fiche(
            @Nullable Instant activeSince,
            @Nullable Instant closedAt,
            @Nullable Validite validite) {
        fiche(FicheKind.RECEPTEUR, true, activeSince, closedAt, validite);
    }

    private void fiche(
            FicheKind kind,
            boolean declared,
            @Nullable Instant activeSince,
            @Nullable Instant closedAt,
            @Nullable Validite validite) {
        fiches.put(
                FICHE,
                new FicheConnue(
                        FICHE,
                        TIERS,
                        kind,
                        Environnement.PRODUCTION,
                        declared,
                        false,
                        activeSince,
                        closedAt,
                        closedAt == null ? null : CLOSED_FOR,
                        validite));
    }

    void structure(String siret, StructureType type, boolean active) {
        structures.put(siret, new Inscription(siret, "Exemple", type, false, true, active));
        activites.put(
                siret,
                active
                        ? new Activite(true, null, null)
                        : new Activite(false, NOON.plusSeconds(1), CLOSED_FOR));
    }

    /** Everything of the past happens at noon. */
    TestExecutor<Delegation> given(List<DelegationEvent> past) {
        return fixture().givenCurrentTime(NOON).andGiven(past);
    }

    TestExecutor<Delegation> givenNothing() {
        return fixture().givenNoPriorActivity();
    }

    private AggregateTestFixture<Delegation> fixture() {
        FicheRegister ficheRegister = id -> Optional.ofNullable(fiches.get(id));
        StructureRegister structureRegister = siret -> Optional.ofNullable(structures.get(siret));
        var fixture = new AggregateTestFixture<>(Delegation.class);
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        List.of(
                        rights,
                        receptions,
                        clock,
                        new Demandes(ficheRegister, structureRegister, claims, openDelegations),
                        new DelegationOutlook(
                                ficheRegister,
                                siret -> activites.getOrDefault(siret, Activite.UNKNOWN),
                                DELAIS,
                                clock))
                .forEach(fixture::registerInjectableResource);
        return fixture;
    }

    /** Receptions without event store. */
    static final class InMemoryReceptions implements Receptions {

        final Map<String, String> holders = new HashMap<>();
        final Map<String, String> promised = new HashMap<>();

        /** The instants from which on delegations have the reception of another. */
        final Map<String, Instant> succeeded = new HashMap<>();

        @Override
        public Optional<String> holder(DelegationRequested delegation) {
            return Optional.ofNullable(holders.get(delegation.structure()))
                    .filter(it -> !it.equals(delegation.delegationId()));
        }

        @Override
        public boolean entrust(DelegationRequested delegation) {
            return delegation
                    .delegationId()
                    .equals(
                            holders.computeIfAbsent(
                                    delegation.structure(), _ -> delegation.delegationId()));
        }

        @Override
        public void promise(DelegationRequested delegation, Instant at) {
            promised.put(delegation.structure(), delegation.delegationId());
        }

        @Override
        public void succeed(DelegationRequested delegation, Instant at) {
            if (promised.remove(delegation.structure(), delegation.delegationId())) {
                holders.put(delegation.structure(), delegation.delegationId());
                succeeded.put(delegation.delegationId(), at);
            }
        }

        @Override
        public void takeBack(DelegationRequested delegation) {
            holders.remove(delegation.structure(), delegation.delegationId());
            promised.remove(delegation.structure(), delegation.delegationId());
        }
    }
}
