package fr.raccordement.command.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.command.Violations;
import fr.raccordement.command.structure.Inscription;
import java.util.Optional;

/** When a fiche may be started (S-07, S-21). */
final class CreationRules {

    private CreationRules() {}

    static void check(CreateFiche command, Optional<Inscription> structure) {
        var violations = new Violations();
        violations.require(
                FicheId.isWellFormed(command.ficheId().value()),
                "FICHE_ID_INVALID",
                "id",
                "Un identifiant est fait de 1 à 64 lettres, chiffres, - ou _.",
                "An identifier has 1 to 64 letters, digits, - or _.");
        violations.require(
                structure.isPresent(),
                "STRUCTURE_UNKNOWN",
                "structure",
                "Cette structure n'est pas enregistrée.",
                "This structure is not registered.");
        violations.require(
                structure.map(Inscription::active).orElse(true),
                "STRUCTURE_INACTIVE",
                "structure",
                "Cette structure n'est pas active.",
                "This structure is not active.");
        violations.require(
                command.environnement() == Environnement.QUALIFICATION
                        || structure.map(Inscription::siretVerifie).orElse(true),
                "SIRET_CHECKSUM",
                "structure",
                "Un SIRET fictif n'est admis qu'en qualification.",
                "A fictive SIRET is admitted in qualification only.");
        violations.throwIfAny();
    }

    /**
     * The retry of a creation changes nothing; another content for the same identifier is refused.
     */
    static void requireSame(FicheCreated creation, FicheCreated existing, Statut statut) {
        if (!creation.equals(existing) || statut == Statut.SUPPRIMEE) {
            throw new RuleViolatedException(
                    "FICHE_ID_TAKEN",
                    "id",
                    "Cet identifiant est déjà pris.",
                    "This identifier is already taken.");
        }
    }
}
