package fr.raccordement.command.delegation;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Texte;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.Violations;
import fr.raccordement.command.fiche.FicheConnue;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What may be requested, and what may be accepted. */
final class DemandeRules {

    private static final String FICHE = "ficheId";
    private static final String STRUCTURE = "structure";

    /** The detail of a refusal that names the delegation in the way. */
    private static final String DELEGATION_ID = "delegationId";

    private DemandeRules() {}

    /** Only a third party asks, from a receiver fiche that is not closed (S-43, S-51). */
    static void requireThirdParty(
            FicheConnue fiche, StructureRegister structures, Violations violations) {
        violations.require(
                fiche.kind() == FicheKind.RECEPTEUR,
                "FICHE_KIND",
                FICHE,
                "Seule une fiche récepteur le permet.",
                "Only a receiver fiche allows this.");
        violations.require(
                fiche.tiersDeDematerialisation(),
                "TIERS_NOT_DECLARED",
                FICHE,
                "La structure de la fiche ne s'y est pas déclarée tiers de dématérialisation.",
                "The structure of the fiche has not declared on it to be a third party.");
        requireFicheOpen(!fiche.closed(), violations);
        requireActive(isActive(structures.find(fiche.structure())), FICHE, violations);
    }

    /** Only a public, active structure is asked, and never by itself (S-51). */
    static void requireEligible(
            DelegationRequested demande, StructureRegister structures, Violations violations) {
        var found = structures.find(demande.structure());
        violations.require(
                found.isPresent(),
                "STRUCTURE_UNKNOWN",
                STRUCTURE,
                "Cette structure n'est pas enregistrée.",
                "This structure is not registered.");
        requireActive(found.isEmpty() || isActive(found), STRUCTURE, violations);
        violations.require(
                found.map(it -> it.type() == StructureType.PUBLIQUE).orElse(true),
                "STRUCTURE_PRIVEE",
                STRUCTURE,
                "Seule une structure publique peut donner délégation.",
                "Only a public structure may give a delegation.");
        violations.require(
                demande.environnement() == Environnement.QUALIFICATION
                        || found.map(Inscription::siretVerifie).orElse(true),
                "SIRET_CHECKSUM",
                STRUCTURE,
                "Un SIRET fictif n'est admis qu'en qualification.",
                "A fictive SIRET is admitted in qualification only.");
        violations.require(
                !demande.structure().equals(demande.tiers()),
                "DELEGATION_TO_ONESELF",
                STRUCTURE,
                "Une structure ne demande pas délégation à elle-même.",
                "A structure does not ask itself for a delegation.");
    }

    static void requireWellFormed(DelegationId id, Violations violations) {
        violations.require(
                DelegationId.isWellFormed(id.value()),
                "DELEGATION_ID_INVALID",
                "id",
                "Un identifiant est fait de 1 à 64 lettres, chiffres, - ou _.",
                "An identifier has 1 to 64 letters, digits, - or _.");
    }

    /**
     * One request at a time.
     *
     * @param open the delegation that is open, where that is known; its third party is who asks
     */
    static void requireNotOpen(boolean free, Optional<String> open, Violations violations) {
        open.filter(_ -> !free).ifPresent(it -> violations.tell(DELEGATION_ID, it));
        violations.require(
                free,
                "DELEGATION_ALREADY_OPEN",
                STRUCTURE,
                "Une délégation est déjà demandée à cette structure, ou en cours.",
                "A delegation from this structure is requested already, or in force.");
    }

    /** What would suspend the delegation at once is not accepted. */
    static void requireWhole(Optional<Interruption> obstacle) {
        var cause = obstacle.map(Interruption::fin);
        var violations = new Violations();
        requireFicheOpen(cause.filter(CauseDeFin.FICHE_FERMEE::equals).isEmpty(), violations);
        requireActive(
                cause.filter(it -> it != CauseDeFin.FICHE_FERMEE).isEmpty(), STRUCTURE, violations);
        violations.throwIfAny();
    }

    /**
     * One receiver for a structure.
     *
     * @param receiver the delegation by which another receives; its public structure is who accepts
     * @param entrusted entrusts the reception, unless another has got it meanwhile
     */
    static void requireAlone(Optional<String> receiver, BooleanSupplier entrusted) {
        if (receiver.isPresent() || !entrusted.getAsBoolean()) {
            throw new RuleViolatedException(
                    new Refusal(
                            "DELEGATION_RECEIVER_EXISTS",
                            new Texte(
                                    "Un autre tiers de dématérialisation est déjà validé pour cette"
                                            + " structure.",
                                    "Another third party is accepted for this structure already."),
                            List.of(),
                            receiver.<Map<String, Object>>map(it -> Map.of(DELEGATION_ID, it))
                                    .orElse(Map.of())));
        }
    }

    private static void requireFicheOpen(boolean open, Violations violations) {
        violations.require(
                open,
                "FICHE_DEACTIVATED",
                FICHE,
                "La fiche du tiers de dématérialisation est fermée.",
                "The fiche of the third party is closed.");
    }

    private static void requireActive(boolean active, String path, Violations violations) {
        violations.require(
                active,
                "STRUCTURE_INACTIVE",
                path,
                "Cette structure n'est pas active.",
                "This structure is not active.");
    }

    private static boolean isActive(Optional<Inscription> structure) {
        return structure.map(Inscription::active).orElse(false);
    }
}
