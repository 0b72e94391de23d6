package fr.raccordement.command.fiche;

import fr.raccordement.api.RuleViolatedException;

/** Where a fiche stands, and what may be done to it there (domain.md 9.1). */
enum Statut {
    BROUILLON,
    ENVOYEE,
    ACTIVEE,
    DESACTIVEE,
    /** A draft thrown away: gone for everyone but auditors. */
    SUPPRIMEE;

    void requireEditable() {
        require(
                this == BROUILLON,
                "FICHE_NOT_EDITABLE",
                "Seule une fiche au statut Brouillon peut être modifiée.",
                "Only a draft can be changed.");
    }

    void requireSent() {
        require(
                this == ENVOYEE,
                "FICHE_NOT_SENT",
                "La fiche n'est pas au statut Envoyée.",
                "The fiche has not been sent.");
    }

    void requireActive() {
        require(
                this == ACTIVEE,
                "FICHE_NOT_ACTIVE",
                "La fiche n'est pas au statut Activée.",
                "The fiche is not active.");
    }

    void requireNotDeactivated() {
        require(
                this != DESACTIVEE,
                "FICHE_DEACTIVATED",
                "La fiche est au statut Désactivée.",
                "The fiche is deactivated.");
    }

    void requireDeactivated() {
        require(
                this == DESACTIVEE,
                "FICHE_NOT_DEACTIVATED",
                "La fiche n'est pas au statut Désactivée.",
                "The fiche is not deactivated.");
    }

    private static void require(boolean holds, String code, String fr, String en) {
        if (!holds) {
            throw new RuleViolatedException(code, fr, en);
        }
    }
}
