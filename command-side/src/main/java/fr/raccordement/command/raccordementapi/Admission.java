package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.command.Violations;
import fr.raccordement.command.comptetechnique.CompteDeclare;
import fr.raccordement.command.comptetechnique.ComptesTechniques;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a structure may have an active connection by API (S-06). */
@Component
class Admission {

    private final StructureRegister structures;
    private final ComptesTechniques comptes;
    private final Clock clock;

    Admission(StructureRegister structures, ComptesTechniques comptes, Clock clock) {
        this.structures = structures;
        this.comptes = comptes;
        this.clock = clock;
    }

    void check(String siret, Environnement environnement, Violations violations) {
        var structure = requireKnown(siret, violations);
        violations.require(
                structure.map(Inscription::active).orElse(true),
                "STRUCTURE_INACTIVE",
                "structure",
                "Cette structure n'est pas active.",
                "This structure is not active.");
        violations.require(
                environnement == Environnement.QUALIFICATION
                        || structure.map(Inscription::siretVerifie).orElse(true),
                "SIRET_CHECKSUM",
                "structure",
                "Un SIRET fictif n'est admis qu'en qualification.",
                "A fictive SIRET is admitted in qualification only.");
        requireCompteTechnique(comptes.find(siret), violations);
    }

    Optional<Inscription> requireKnown(String siret, Violations violations) {
        var structure = structures.find(siret);
        violations.require(
                structure.isPresent(),
                "STRUCTURE_UNKNOWN",
                "structure",
                "Cette structure n'est pas enregistrée.",
                "This structure is not registered.");
        return structure;
    }

    private void requireCompteTechnique(Optional<CompteDeclare> compte, Violations violations) {
        violations.require(
                compte.isPresent(),
                "COMPTE_TECHNIQUE_MISSING",
                "structure",
                "La structure n'a pas déclaré de compte technique.",
                "The structure has declared no technical account.");
        violations.require(
                compte.map(it -> it.usableAt(clock.instant())).orElse(true),
                "COMPTE_TECHNIQUE_EXPIRED",
                "structure",
                "Le mot de passe du compte technique est périmé.",
                "The password of the technical account has expired.");
    }
}
