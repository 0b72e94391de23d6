package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.DelegationResumed;
import fr.raccordement.api.delegation.event.DelegationSuspended;
import fr.raccordement.api.fiche.Environnement;
import java.util.List;

/** One delegation in each of its states. */
final class Delegations {

    static final String ID = "d1";
    static final DelegationId DELEGATION = new DelegationId(ID);
    static final String FICHE = "f1";
    static final String TIERS = "90000101700012";
    static final String ENTITE = "19750001000016";

    static final DelegationRequested REQUESTED =
            new DelegationRequested(ID, FICHE, TIERS, ENTITE, Environnement.PRODUCTION);
    static final DelegationAccepted ACCEPTED = new DelegationAccepted(ID);
    static final DelegationActivated ACTIVATED = new DelegationActivated(ID);

    static final DelegationSuspended SUSPENDED =
            new DelegationSuspended(ID, CauseDeSuspension.FICHE_FERMEE, "Fin d'activité");
    static final DelegationResumed RESUMED = new DelegationResumed(ID);

    private Delegations() {}

    static List<DelegationEvent> in(EtatDelegation etat) {
        return switch (etat) {
            case DEMANDEE -> List.of(REQUESTED);
            case VALIDEE -> List.of(REQUESTED, ACCEPTED);
            case ACTIVEE -> List.of(REQUESTED, ACCEPTED, ACTIVATED);
            case SUSPENDUE -> List.of(REQUESTED, ACCEPTED, ACTIVATED, SUSPENDED);
            case REFUSEE -> List.of(REQUESTED, new DelegationRefused(ID, null));
            case ANNULEE ->
                    List.of(REQUESTED, new DelegationCancelled(ID, CauseDeFin.DECISION, null));
            case TERMINEE ->
                    List.of(
                            REQUESTED,
                            ACCEPTED,
                            ACTIVATED,
                            new DelegationEnded(ID, CauseDeFin.DECISION, "Fin"));
        };
    }
}
