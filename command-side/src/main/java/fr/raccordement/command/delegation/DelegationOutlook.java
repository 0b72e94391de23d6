package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.Delais;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.command.fiche.FicheRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What becomes of a delegation by itself, as what it rests on stands at this very moment (D-149,
 * D-150).
 */
@Component
class DelegationOutlook {

    private final FicheRegister fiches;
    private final Activites activites;
    private final Delais delais;
    private final Clock clock;

    DelegationOutlook(FicheRegister fiches, Activites activites, Delais delais, Clock clock) {
        this.fiches = fiches;
        this.activites = activites;
        this.delais = delais;
        this.clock = clock;
    }

    /** What is to become of it now. */
    NextStep nextStep(FollowedDelegation delegation) {
        var fondement = fondement(delegation.demande());
        var now = clock.instant();
        if (!delegation.etat().open()) {
            return new NextStep.Nothing();
        }
        if (fondement.gone()) {
            return new NextStep.Lost();
        }
        var interruption = fondement.at(now, delegation.begun());
        if (delegation.etat() == EtatDelegation.SUSPENDUE) {
            return interruption.isEmpty() ? new NextStep.Resume() : new NextStep.Nothing();
        }
        return interruption
                .or(() -> fondement.since(delegation.wholeSince()))
                .<NextStep>map(it -> new NextStep.Interrupted(it, interruption.isPresent()))
                .orElseGet(() -> activation(delegation, fondement, now));
    }

    /**
     * When the delay is over; empty while nothing has set it going, or it is over and done with.
     */
    Optional<Instant> delayEnd(FollowedDelegation delegation) {
        return delayEnd(delegation, fondement(delegation.demande()));
    }

    /** When the system ends a delegation unless it resumes; empty where it is not suspended. */
    Optional<Instant> suspensionEnd(FollowedDelegation delegation) {
        return Optional.ofNullable(delegation.suspension())
                .map(it -> delais.suspensionEnd(it.since()));
    }

    /** Why the request cannot be accepted; what would suspend it at once is not. */
    Optional<Interruption> obstacle(FollowedDelegation delegation) {
        var fondement = fondement(delegation.demande());
        return fondement
                .at(clock.instant(), false)
                .or(() -> fondement.since(delegation.wholeSince()));
    }

    private NextStep activation(FollowedDelegation delegation, Fondement fondement, Instant now) {
        return delayEnd(delegation, fondement)
                .<NextStep>map(
                        due ->
                                now.isBefore(due)
                                        ? new NextStep.TooEarly(due)
                                        : fondement.begun(now)
                                                ? new NextStep.Activate()
                                                : new NextStep.Nothing())
                .orElseGet(NextStep.Nothing::new);
    }

    private Optional<Instant> delayEnd(FollowedDelegation delegation, Fondement fondement) {
        var accepted = delegation.etat() == EtatDelegation.VALIDEE ? delegation.acceptedAt() : null;
        var active = fondement.activeSince();
        return accepted == null || active == null
                ? Optional.empty()
                : Optional.of(delais.activation(accepted, active));
    }

    private Fondement fondement(DelegationRequested demande) {
        return new Fondement(
                fiches.find(demande.ficheId()).filter(it -> !it.discarded()).orElse(null),
                activites.of(demande.tiers()),
                activites.of(demande.structure()));
    }

    /** What the system does about a delegation. */
    sealed interface NextStep {

        /** Nothing, at this moment. */
        record Nothing() implements NextStep {}

        /** Ends or cancels it: what it rests on will never be again. */
        record Lost() implements NextStep {}

        /**
         * Suspends it, or cancels the request.
         *
         * @param lasting whether it still is; if not, the delegation resumes at once
         */
        record Interrupted(Interruption interruption, boolean lasting) implements NextStep {}

        /** Has it resume. */
        record Resume() implements NextStep {}

        /** Makes it active. */
        record Activate() implements NextStep {}

        /** Makes it active later, where nothing comes between. */
        record TooEarly(Instant due) implements NextStep {}
    }
}
