package fr.raccordement.command.delegation;

import fr.raccordement.api.RuleViolatedException;
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

/** Where a delegation stands, and what may be done to it there (domain.md 9.2). */
enum EtatDelegation {
    DEMANDEE,
    VALIDEE,
    ACTIVEE,
    SUSPENDUE,
    REFUSEE,
    ANNULEE,
    TERMINEE;

    /** Where an event leads; one that resumes leads to where it was suspended. */
    static EtatDelegation after(DelegationEvent event) {
        return switch (event) {
            case DelegationRequested _ -> DEMANDEE;
            case DelegationAccepted _, DelegationAcceptedAsSuccessor _ -> VALIDEE;
            case DelegationActivated _, DelegationResumed _ -> ACTIVEE;
            case DelegationSuspended _ -> SUSPENDUE;
            case DelegationRefused _ -> REFUSEE;
            case DelegationCancelled _ -> ANNULEE;
            case DelegationEnded _, DelegationReplaced _ -> TERMINEE;
        };
    }

    /** Whether something may still happen to it. */
    boolean open() {
        return this == DEMANDEE || accepted();
    }

    /** Whether the third party receives, or will without anybody asking again. */
    boolean accepted() {
        return this == VALIDEE || this == ACTIVEE || this == SUSPENDUE;
    }

    void requirePending() {
        if (this != DEMANDEE) {
            throw new RuleViolatedException(
                    "DELEGATION_NOT_PENDING",
                    "La demande de délégation n'attend plus de réponse.",
                    "The request for a delegation no longer waits for an answer.");
        }
    }

    void requireAccepted() {
        if (!accepted()) {
            throw new RuleViolatedException(
                    "DELEGATION_NOT_ACCEPTED",
                    "La délégation n'est ni validée, ni active, ni suspendue.",
                    "The delegation is neither accepted, nor active, nor suspended.");
        }
    }
}
