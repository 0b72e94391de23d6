package fr.raccordement.command.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;

/** Where a fiche stands, and what may be done to it there (domain.md 9.1). */
enum Statut {
    BROUILLON,
    ENVOYEE,
    ACTIVEE,
    /** Active, and its revision is sent. */
    ENVOYEE_MAJ,
    DESACTIVEE,
    /** A draft thrown away: gone for everyone but auditors. */
    SUPPRIMEE;

    Statut after(FicheEvent event) {
        return switch (event) {
            case FicheCreated _, FicheWithdrawn _, FicheReturned _ -> BROUILLON;
            case FicheSubmitted _ -> ENVOYEE;
            case RevisionSubmitted _ -> ENVOYEE_MAJ;
            case FicheActivated _,
                    FicheReactivated _,
                    RevisionWithdrawn _,
                    RevisionRejected _,
                    RevisionApplied _ ->
                    ACTIVEE;
            case FicheDeactivated _ -> DESACTIVEE;
            case FicheDiscarded _ -> SUPPRIMEE;
            default -> this;
        };
    }

    void requireEditable(boolean revising) {
        require(
                this == BROUILLON || this == ACTIVEE && revising,
                "FICHE_NOT_EDITABLE",
                "Seuls une fiche au statut Brouillon ou une révision ouverte peuvent être"
                        + " modifiés.",
                "Only a draft or an open revision can be changed.");
    }

    void requireDraft() {
        require(
                this == BROUILLON,
                "FICHE_NOT_EDITABLE",
                "La fiche n'est pas au statut Brouillon.",
                "The fiche is not a draft.");
    }

    /** Whether it, or a change of it, waits for the operator. */
    boolean isSent() {
        return this == ENVOYEE || this == ENVOYEE_MAJ;
    }

    void requireSent() {
        require(
                isSent(),
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

    /** Whether the raccordement is open, a change of it waiting or not. */
    boolean isInUse() {
        return this == ACTIVEE || this == ENVOYEE_MAJ;
    }

    void requireInUse() {
        require(
                isInUse(),
                "FICHE_NOT_ACTIVE",
                "La fiche n'est pas en service.",
                "The fiche is not in use.");
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
