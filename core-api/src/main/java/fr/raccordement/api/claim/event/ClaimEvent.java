package fr.raccordement.api.claim.event;

import fr.raccordement.api.claim.ClaimKind;

/** The catalogue: all that can have happened to a claim. */
public sealed interface ClaimEvent permits ClaimTaken, ClaimTakenByDelegation, ClaimReleased {
    ClaimKind kind();

    String value();

    String ficheId();
}
