package fr.raccordement.query.delegation;

import static fr.raccordement.query.Actors.AUDITOR;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationAcceptedAsSuccessor;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationReplaced;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.DelegationResumed;
import fr.raccordement.api.delegation.event.DelegationSuspended;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.query.PastProperties;
import fr.raccordement.query.World;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories that no delegation can have, and every delegation may: the fold asks no questions. */
class DelegationPastTest {

    private static final DelegationId ID = new DelegationId("d1");

    private final World world = new World();
    private final PastProperties<DelegationState> past =
            new PastProperties<>(world, ID, DelegationFold::after);

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_state_at_an_instant_is_the_fold_of_the_events_up_to_it(long seed) {
        happen(seed);
        var sight = world.get(ReadRights.class).of(FindDelegation.class, AUDITOR);
        past.isTheFoldUpToEachInstant(
                20,
                at -> new FindDelegation("d1", at, null, AUDITOR),
                DelegationView.class,
                it -> DelegationViewMapper.view(sight, it));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void the_changes_of_all_events_lead_from_nothing_to_the_state_now(long seed) {
        happen(seed);
        past.isWhereTheChangesOfAllEventsLead(world.get(DelegationAuditTrail.class)::fields);
    }

    private void happen(long seed) {
        var random = new Random(seed);
        var second = 0;
        past.append(
                new DelegationRequested(
                        "d1", "f1", Delegations.OPALE, Delegations.LYCEE, Environnement.PRODUCTION),
                World.START);
        for (int i = 0; i < 25; i++) {
            second += random.nextInt(3);
            past.append(next(random), World.START.plusSeconds(second / 2));
        }
    }

    private static DelegationEvent next(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new DelegationAccepted("d1");
            case 1 -> new DelegationRefused("d1", random.nextBoolean() ? null : "motif");
            case 2 ->
                    new DelegationCancelled("d1", any(random), random.nextBoolean() ? null : "Fin");
            case 3 -> new DelegationActivated("d1");
            case 4 ->
                    new DelegationSuspended(
                            "d1",
                            CauseDeSuspension.values()[
                                    random.nextInt(CauseDeSuspension.values().length)],
                            random.nextBoolean() ? null : "Fermée");
            case 5 -> new DelegationResumed("d1");
            case 6 -> new DelegationAcceptedAsSuccessor("d1");
            case 7 -> new DelegationReplaced("d1", World.START.plusNanos(random.nextInt()));
            default -> new DelegationEnded("d1", any(random), random.nextBoolean() ? null : "Fin");
        };
    }

    private static CauseDeFin any(Random random) {
        return CauseDeFin.values()[random.nextInt(CauseDeFin.values().length)];
    }
}
