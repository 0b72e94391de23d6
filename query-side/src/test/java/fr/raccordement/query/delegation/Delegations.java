package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationAcceptedAsSuccessor;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationReplaced;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.event.ReceptionPromised;
import fr.raccordement.api.delegation.event.ReceptionTakenBack;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes things have happened to delegations. */
record Delegations(World world) {

    static final String OPALE = "90000101700012";
    static final String TELETRANS = "90000202300019";
    static final String LYCEE = "19750001000016";
    static final String COLLEGE = "19690002100011";

    private static final Environnement PRODUCTION = Environnement.PRODUCTION;

    /** The two third parties with a fiche in use each, and the two public structures. */
    void inUse() {
        for (var siret : List.of(OPALE, TELETRANS, LYCEE, COLLEGE)) {
            world.append(
                    new StructureId(siret),
                    new StructureRegistered(
                            siret, "Exemple", StructureType.PUBLIQUE, false, false, true));
        }
        file("f1", OPALE);
        file("f2", TELETRANS);
    }

    private void file(String fiche, String structure) {
        world.append(new FicheCreated(fiche, structure, FicheKind.RECEPTEUR, PRODUCTION));
        world.append(new FicheActivated(fiche, "ABC123"));
    }

    void happen(FicheEvent event, Instant at) {
        world.append(new FicheId(event.ficheId()), event, at);
    }

    void happen(StructureEvent event, Instant at) {
        world.append(new StructureId(event.siret()), event, at);
    }

    /** Accepted in place of another, and active from that instant on. */
    void replace(String old, String next, String structure, Instant at) {
        var reception = new ReceptionId(structure, PRODUCTION);
        world.append(reception, new ReceptionPromised(structure, PRODUCTION, next));
        happen(new DelegationAcceptedAsSuccessor(next), at.minusSeconds(1));
        happen(new DelegationActivated(next), at);
        happen(new DelegationReplaced(old, at), at.plusMillis(3));
        world.append(reception, new ReceptionTakenBack(structure, PRODUCTION, old));
        world.append(reception, new ReceptionEntrusted(structure, PRODUCTION, next));
    }

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

    void happen(DelegationEvent event, @Nullable Instant at) {
        var id = new DelegationId(event.delegationId());
        if (at == null) {
            world.append(id, event);
        } else {
            world.append(id, event, at);
        }
    }
}
