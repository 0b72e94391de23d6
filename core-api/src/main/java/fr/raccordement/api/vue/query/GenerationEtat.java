package fr.raccordement.api.vue.query;

/** What a slot of a view holds. */
public enum GenerationEtat {
    /** Nothing. */
    VIDE,
    /** A generation that is being built and has not caught up. */
    EN_CONSTRUCTION,
    /** The generation that answers. */
    VIVANTE,
    /** The generation that answered before, or that another version of the program left. */
    PRECEDENTE
}
