package fr.raccordement.command.habilitation;

import fr.raccordement.api.RuleViolatedException;

/** Where a rattachement stands, and what may be done to it there (domain.md 9.3). */
enum EtatRattachement {
    AUCUN,
    EN_COURS_DE_VALIDATION,
    VALIDE,
    REFUSE,
    DESACTIVE,
    SUPPRIME;

    /** Whether the user may ask to belong to the structure, or be made to by a manager. */
    boolean closed() {
        return this == AUCUN || this == REFUSE || this == SUPPRIME;
    }

    void requireClosed() {
        require(
                closed(),
                "RATTACHEMENT_EXISTS",
                "Ce rattachement est déjà demandé, validé ou désactivé.",
                "This rattachement is already requested, valid or deactivated.");
    }

    void requireRequested() {
        require(
                this == EN_COURS_DE_VALIDATION,
                "RATTACHEMENT_NOT_REQUESTED",
                "Aucune demande de rattachement n'est en cours.",
                "No request for this rattachement is open.");
    }

    void requireValid() {
        require(
                this == VALIDE,
                "RATTACHEMENT_NOT_VALID",
                "Le rattachement à cette structure n'est pas validé.",
                "The rattachement to this structure is not valid.");
    }

    void requireDeactivated() {
        require(
                this == DESACTIVE,
                "RATTACHEMENT_NOT_DEACTIVATED",
                "Le rattachement n'est pas désactivé.",
                "The rattachement is not deactivated.");
    }

    void requireNotDeactivated() {
        require(
                this != DESACTIVE,
                "RATTACHEMENT_DEACTIVATED",
                "Le rattachement est désactivé : il faut d'abord le réactiver.",
                "The rattachement is deactivated and has to be reactivated first.");
    }

    private static void require(boolean holds, String code, String fr, String en) {
        if (!holds) {
            throw new RuleViolatedException(code, fr, en);
        }
    }
}
