package fr.raccordement.command.delegation;

import static fr.raccordement.command.delegation.DelegationWorld.LYCEE;
import static fr.raccordement.command.delegation.DelegationWorld.OPALE;
import static fr.raccordement.command.delegation.DelegationWorld.PROVISEUR;
import static fr.raccordement.command.delegation.DelegationWorld.TELETRANS;
import static fr.raccordement.command.delegation.DelegationWorld.TIERS;
import static fr.raccordement.command.delegation.DelegationWorld.TIERS2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.command.InProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.MutableClock;

/**
 * Whatever happens to two third parties, their fiches and a public structure, at instants around
 * which something else is due: delegations stand where {@link ModelDelegations} has them, and one
 * at most receives.
 */
class DelegationLatticeTest {

    private static final int STEPS = 60;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration DELAI = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofDays(90);
    private static final List<String> FICHES = List.of("f1", "f2");
    private static final Map<String, Actor> ACTORS = Map.of("f1", TIERS, "f2", TIERS2);
    private static final Map<String, String> SIRETS = Map.of("f1", OPALE, "f2", TELETRANS);

    private final Clock before = GenericEventMessage.clock;
    private final DelegationWorld world = DelegationWorld.open();
    private final MutableClock clock = world.node().bean(MutableClock.class);
    private final ModelDelegations model = new ModelDelegations(DELAI, PATIENCE, InProcess.NOW);
    private final Map<String, Boolean> structures = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void begin() {
        GenericEventMessage.clock = clock;
        FICHES.forEach(it -> model.fiches.put(it, new ModelDelegations.Fiche()));
        List.of(OPALE, TELETRANS, LYCEE).forEach(it -> structures.put(it, true));
    }

    @AfterEach
    void close() {
        GenericEventMessage.clock = before;
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void delegations_stand_where_the_guide_has_them(long seed) {
        var random = new Random(seed);
        for (var fiche : FICHES) {
            period(fiche, random, true);
        }
        for (int step = 0; step < STEPS; step++) {
            move(random);
            act(random);
            world.until(clock.instant());
            model.look();
            compare();
        }
    }

    private void move(Random random) {
        var to = clock.instant().plus(pause(random));
        told.add("-> " + to);
        world.until(to);
        model.until(to);
        compare();
    }

    private Duration pause(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofSeconds(1);
            case 2 -> DELAI;
            case 3 -> DELAI.minusSeconds(1);
            case 4 -> DELAI.plusSeconds(1);
            case 5 -> untilMidnight();
            case 6 -> untilMidnight().minusSeconds(1);
            case 7 -> Duration.ofHours(30);
            default -> random.nextInt(4) == 0 ? PATIENCE : Duration.ofDays(3);
        };
    }

    private Duration untilMidnight() {
        var now = clock.instant();
        return Duration.between(now, today().plusDays(1).atStartOfDay(PARIS).toInstant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    private void act(Random random) {
        var name = FICHES.get(random.nextInt(2));
        switch (random.nextInt(10)) {
            case 0, 1 -> request(name);
            case 2, 3, 4 -> accept(random, random.nextBoolean());
            case 5 -> end(random);
            case 6, 7 -> openOrClose(name);
            case 8 -> period(name, random, false);
            default -> toggle(random);
        }
    }

    private void request(String name) {
        var fiche = model.fiches.get(name);
        var id = "d" + model.delegations.size();
        var sound =
                (fiche.open || !fiche.everOpen)
                        && structures.get(SIRETS.get(name))
                        && structures.get(LYCEE);
        var free =
                model.delegations.values().stream()
                        .noneMatch(it -> it.fiche == fiche && it.isLive());
        told.add("request " + id + " " + name);
        var outcome = world.request(ACTORS.get(name), id, name, LYCEE);
        assertThat(outcome.equals("OK")).as("%s: %s", told, outcome).isEqualTo(sound && free);
        if (sound && free) {
            model.delegations.put(id, new ModelDelegations.Delegation(fiche));
        }
    }

    private void accept(Random random, boolean replace) {
        var id = any(random);
        if (id != null) {
            told.add("accept " + id + (replace ? " remplace" : ""));
            var outcome = replace ? world.replace(PROVISEUR, id) : world.accept(PROVISEUR, id);
            assertThat(outcome.equals("OK"))
                    .as("%s: %s", told, outcome)
                    .isEqualTo(model.accept(model.delegations.get(id), replace));
        }
    }

    private void end(Random random) {
        var id = any(random);
        if (id != null && model.delegations.get(id).accepted) {
            var delegation = model.delegations.get(id);
            told.add("end " + id);
            assertThat(world.end(PROVISEUR, id)).isEqualTo("OK");
            if (delegation.isLive()) {
                model.end(delegation);
            }
        }
    }

    private void openOrClose(String name) {
        var fiche = model.fiches.get(name);
        if (fiche.open) {
            told.add("close " + name);
            world.deactivate(name);
            fiche.open = false;
        } else if (!fiche.au.isBefore(today())) {
            told.add("open " + name);
            if (fiche.everOpen) {
                world.reactivate(name);
            } else {
                world.activate(name);
            }
            fiche.open = true;
            fiche.everOpen = true;
            fiche.openedAt = clock.instant();
        }
    }

    private void period(String name, Random random, boolean draft) {
        var fiche = model.fiches.get(name);
        if (!draft && !fiche.open) {
            return;
        }
        fiche.du = today().plusDays(random.nextInt(8) - 3L);
        var from = fiche.du.isBefore(today()) ? today() : fiche.du;
        fiche.au = from.plusDays(random.nextInt(40));
        told.add("period " + name + " " + fiche.du + " " + fiche.au);
        if (draft) {
            world.period(name, fiche.du, fiche.au);
        } else {
            world.revise(name, fiche.du, fiche.au);
        }
    }

    private void toggle(Random random) {
        var siret = List.copyOf(structures.keySet()).get(random.nextInt(structures.size()));
        var active = !structures.get(siret);
        told.add((active ? "reopen " : "close ") + siret);
        if (active) {
            world.reopen(siret);
        } else {
            world.close(siret);
        }
        structures.put(siret, active);
        model.entiteActive = structures.get(LYCEE);
        SIRETS.forEach((name, it) -> model.fiches.get(name).tiersActive = structures.get(it));
    }

    private @Nullable String any(Random random) {
        var ids = List.copyOf(model.delegations.keySet());
        return ids.isEmpty() ? null : ids.get(Math.max(0, ids.size() - 1 - random.nextInt(3)));
    }

    private void compare() {
        var expected = new LinkedHashMap<String, EtatDelegation>();
        model.delegations.forEach((id, it) -> expected.put(id, ModelDelegations.etat(it)));
        var found = new LinkedHashMap<String, EtatDelegation>();
        model.delegations.keySet().forEach(it -> found.put(it, etat(it)));

        assertThat(found).as("%s", told).isEqualTo(expected);
        assertThat(found.values())
                .filteredOn(it -> it == EtatDelegation.ACTIVEE)
                .hasSizeLessThan(2);
    }

    private EtatDelegation etat(String id) {
        @Nullable FollowedDelegation state = null;
        for (var message : world.node().events().messages(new DelegationId(id))) {
            state =
                    FollowedDelegation.after(
                            state, (DelegationEvent) message.getPayload(), message.getTimestamp());
        }
        return Objects.requireNonNull(state).etat();
    }
}
