package fr.raccordement.command.habilitation;

/** Where a profile stands. */
enum EtatHabilitation {
    AUCUNE,
    DEMANDEE,
    ACCORDEE,
    REFUSEE,
    RETIREE;

    /** Where a profile stands once the rattachement is removed. */
    EtatHabilitation removed() {
        return this == DEMANDEE || this == ACCORDEE ? RETIREE : this;
    }
}
