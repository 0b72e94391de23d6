package fr.raccordement.command.delegation;

import static fr.raccordement.command.delegation.EtatDelegation.ACTIVEE;
import static fr.raccordement.command.delegation.EtatDelegation.ANNULEE;
import static fr.raccordement.command.delegation.EtatDelegation.DEMANDEE;
import static fr.raccordement.command.delegation.EtatDelegation.SUSPENDUE;
import static fr.raccordement.command.delegation.EtatDelegation.TERMINEE;
import static fr.raccordement.command.delegation.EtatDelegation.VALIDEE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the guide has delegations do, told by a model that knows neither events nor deadlines: facts
 * that hold now, looked at whenever one of them may have changed.
 */
final class ModelDelegations {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final Map<String, Fiche> fiches = new LinkedHashMap<>();
    final Map<String, Delegation> delegations = new LinkedHashMap<>();
    private final Duration delai;
    private final Duration patience;
    private Instant now;

    ModelDelegations(Duration delai, Duration patience, Instant now) {
        this.delai = delai;
        this.patience = patience;
        this.now = now;
    }

    /** A raccordement of a third party. */
    static final class Fiche {
        boolean tiersActive = true;
        boolean open;
        boolean everOpen;
        Instant openedAt = Instant.MIN;
        LocalDate du = LocalDate.MIN;
        LocalDate au = LocalDate.MAX;

        Instant begin() {
            return du.atStartOfDay(PARIS).toInstant();
        }

        Instant end() {
            return au.plusDays(1).atStartOfDay(PARIS).toInstant();
        }
    }

    /** One delegation by the public structure. */
    static final class Delegation {
        final Fiche fiche;
        boolean accepted;
        boolean begun;
        boolean successor;
        @Nullable EtatDelegation over;
        Instant acceptedAt = Instant.MAX;
        @Nullable Instant brokenSince;

        Delegation(Fiche fiche) {
            this.fiche = fiche;
        }

        boolean isLive() {
            return over == null;
        }
    }

    boolean entiteActive = true;

    /** Moves on, looking wherever time itself changes something. */
    void until(Instant instant) {
        for (var next = nextMoment(instant); next.isPresent(); next = nextMoment(instant)) {
            now = next.get();
            look();
        }
        now = instant;
        look();
    }

    /** Looks at everything as it is at this instant. */
    void look() {
        for (var fiche : fiches.values()) {
            if (fiche.open && !now.isBefore(fiche.end())) {
                fiche.open = false;
            }
        }
        for (var delegation : delegations.values()) {
            if (delegation.isLive()) {
                look(delegation);
            }
        }
    }

    private void look(Delegation delegation) {
        var sound = isSound(delegation);
        if (!delegation.accepted) {
            delegation.over = sound ? null : ANNULEE;
            return;
        }
        if (sound) {
            delegation.brokenSince = null;
            if (!delegation.begun && isDue(delegation)) {
                delegation.begun = true;
                if (delegation.successor) {
                    holder().filter(it -> it != delegation).ifPresent(it -> it.over = TERMINEE);
                    delegation.successor = false;
                }
            }
        } else if (delegation.brokenSince == null) {
            delegation.brokenSince = now;
        } else if (!now.isBefore(delegation.brokenSince.plus(patience))) {
            end(delegation);
        }
    }

    private boolean isSound(Delegation delegation) {
        var fiche = delegation.fiche;
        var usable =
                delegation.begun ? fiche.open && !now.isBefore(fiche.begin()) : isUsable(fiche);
        return usable && fiche.tiersActive && entiteActive;
    }

    /** A fiche that was never open may be one day. */
    private static boolean isUsable(Fiche fiche) {
        return fiche.open || !fiche.everOpen;
    }

    private boolean isDue(Delegation delegation) {
        var fiche = delegation.fiche;
        return fiche.open
                && !now.isBefore(fiche.begin())
                && !now.isBefore(delegation.acceptedAt.plus(delai))
                && !now.isBefore(fiche.openedAt.plus(delai));
    }

    /** Whether the acceptance is admitted. */
    boolean accept(Delegation delegation, boolean replace) {
        var holder = holder();
        if (!delegation.isLive() || !delegation.accepted && holder.isPresent() && !replace) {
            return false;
        }
        if (!delegation.accepted) {
            successor().ifPresent(it -> it.over = TERMINEE);
            delegation.accepted = true;
            delegation.acceptedAt = now;
            delegation.successor = holder.isPresent();
            look();
        }
        return true;
    }

    void end(Delegation delegation) {
        delegation.over = TERMINEE;
        if (!delegation.successor) {
            successor().ifPresent(it -> it.successor = false);
        }
    }

    private Optional<Delegation> holder() {
        return live().filter(it -> it.accepted && !it.successor).findFirst();
    }

    private Optional<Delegation> successor() {
        return live().filter(it -> it.successor).findFirst();
    }

    private Stream<Delegation> live() {
        return delegations.values().stream().filter(Delegation::isLive);
    }

    static EtatDelegation etat(Delegation delegation) {
        if (delegation.over != null) {
            return delegation.over;
        }
        if (!delegation.accepted) {
            return DEMANDEE;
        }
        if (delegation.brokenSince != null) {
            return SUSPENDUE;
        }
        return delegation.begun ? ACTIVEE : VALIDEE;
    }

    private Optional<Instant> nextMoment(Instant last) {
        var moments = new TreeSet<Instant>(Comparator.naturalOrder());
        for (var fiche : fiches.values()) {
            if (fiche.du != LocalDate.MIN) {
                moments.addAll(List.of(fiche.begin(), fiche.end()));
            }
            if (fiche.open) {
                moments.add(fiche.openedAt.plus(delai));
            }
        }
        live().filter(it -> it.accepted)
                .flatMap(
                        it ->
                                Stream.of(
                                        it.acceptedAt.plus(delai),
                                        it.brokenSince == null
                                                ? null
                                                : it.brokenSince.plus(patience)))
                .filter(Objects::nonNull)
                .forEach(moments::add);
        return moments.stream().filter(it -> it.isAfter(now) && it.isBefore(last)).findFirst();
    }
}
