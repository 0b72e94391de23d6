package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.event.ReceptionTakenBack;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.query.World;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes things have happened to delegations. */
record Delegations(World world) {

    static final String OPALE = "90000101700012";
    static final String TELETRANS = "90000202300019";
    static final String LYCEE = "19750001000016";
    static final String COLLEGE = "19690002100011";

    private static final Environnement PRODUCTION = Environnement.PRODUCTION;

    void request(String id, String fiche, String tiers, String structure) {
        happen(new DelegationRequested(id, fiche, tiers, structure, PRODUCTION), null);
    }

    void accept(String id, String structure) {
        world.append(
                new ReceptionId(structure, PRODUCTION),
                new ReceptionEntrusted(structure, PRODUCTION, id));
        happen(new DelegationAccepted(id), null);
    }

    void refuse(String id, @Nullable String motif) {
        happen(new DelegationRefused(id, motif), null);
    }

    void activate(String id, @Nullable Instant at) {
        happen(new DelegationActivated(id), at);
    }

    void end(String id, String structure, @Nullable Instant at) {
        world.append(
                new ReceptionId(structure, PRODUCTION),
                new ReceptionTakenBack(structure, PRODUCTION, id));
        happen(new DelegationEnded(id, CauseDeFin.DECISION, "Fin"), at);
    }

    private void happen(DelegationEvent event, @Nullable Instant at) {
        var id = new DelegationId(event.delegationId());
        if (at == null) {
            world.append(id, event);
        } else {
            world.append(id, event, at);
        }
    }
}
