package fr.raccordement.api.delegation;

/** Why a delegation, or the request for one, is over. */
public enum CauseDeFin {
    /** One of the two sides wanted it. */
    DECISION,
    /** The fiche of the third party was deactivated or thrown away. */
    FICHE_FERMEE,
    /** The third party is no longer active in the register. */
    TIERS_INACTIF,
    /** The public structure is no longer active in the register. */
    ENTITE_INACTIVE
}
