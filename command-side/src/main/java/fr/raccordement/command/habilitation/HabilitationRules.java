package fr.raccordement.command.habilitation;

import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_MODIFICATION;

import fr.raccordement.api.Characters;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.Violations;
import fr.raccordement.command.structure.Inscription;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may belong to what, and hold what there (domain.md 6 and 9.3) (D-031, D-038). */
final class HabilitationRules {

    private static final int LONGEST_LOGIN = 120;
    private static final Set<Profil> OF_PUBLIC_STRUCTURES =
            Set.of(EDI_GESTION_CONSULTATION, EDI_GESTION_MODIFICATION);

    private HabilitationRules() {}

    static Inscription requireKnown(Optional<Inscription> structure) {
        return structure.orElseThrow(
                () ->
                        new RuleViolatedException(
                                "STRUCTURE_UNKNOWN",
                                "structure",
                                "Cette structure n'est pas enregistrée.",
                                "This structure is not registered."));
    }

    static void requireActive(Inscription structure) {
        require(
                structure.active(),
                "STRUCTURE_INACTIVE",
                "Cette structure n'est pas active.",
                "This structure is not active.");
    }

    /** A login such as an identity provider vouches for, and not that of the system. */
    static void requireLogin(String login) {
        requireLogin(login, "utilisateur");
    }

    /** The same, where it is asked for by another name. */
    static void requireLogin(String login, String path) {
        var isOne =
                !login.isBlank()
                        && login.length() <= LONGEST_LOGIN
                        && Characters.fitALine(login)
                        && login.codePoints().allMatch(Character::isDefined)
                        && !login.strip().equalsIgnoreCase(Actor.SYSTEME);
        if (!isOne) {
            throw new RuleViolatedException(
                    "UTILISATEUR_INVALID",
                    path,
                    "Ce n'est pas l'identifiant d'un utilisateur.",
                    "This is not the login of a user.");
        }
    }

    /** Refuses, all at once, what keeps a user from asking for a profile. */
    static void checkRequest(Profil profil, Droits droits, Optional<Inscription> structure) {
        var violations = new Violations();
        violations.require(
                droits.rattachement() == EtatRattachement.VALIDE,
                "RATTACHEMENT_NOT_VALID",
                "structure",
                "Le rattachement à cette structure n'est pas validé.",
                "The rattachement to this structure is not valid.");
        requireApplicable(profil, structure, violations);
        violations.require(
                !droits.hold(List.of(profil)),
                "HABILITATION_HELD",
                "profil",
                "Ce profil est déjà détenu.",
                "This profile is held already.");
        violations.require(
                droits.etat(profil) != EtatHabilitation.DEMANDEE,
                "HABILITATION_ALREADY_REQUESTED",
                "profil",
                "Ce profil est déjà demandé.",
                "This profile is asked for already.");
        violations.throwIfAny();
    }

    static void requireApplicable(Profil profil, Optional<Inscription> structure) {
        var violations = new Violations();
        requireApplicable(profil, structure, violations);
        violations.throwIfAny();
    }

    private static void requireApplicable(
            Profil profil, Optional<Inscription> structure, Violations violations) {
        violations.require(
                !OF_PUBLIC_STRUCTURES.contains(profil)
                        || structure.map(Inscription::type).orElse(StructureType.PRIVEE)
                                == StructureType.PUBLIQUE,
                "PROFIL_NOT_APPLICABLE",
                "profil",
                "Ce profil n'existe que pour les structures publiques.",
                "This profile exists on public structures only.");
    }

    static void requireRequested(boolean requested) {
        require(
                requested,
                "HABILITATION_NOT_REQUESTED",
                "Ce profil n'est pas demandé.",
                "This profile is not asked for.");
    }

    static void requireHeld(boolean held) {
        require(
                held,
                "HABILITATION_NOT_HELD",
                "Ce profil n'est pas détenu.",
                "This profile is not held.");
    }

    /** A structure that has a principal manager always has one. */
    static void requireNotLast(boolean notLast) {
        require(
                notLast,
                "GESTIONNAIRE_PRINCIPAL_LAST",
                "C'est le gestionnaire principal : il doit d'abord transmettre ce rôle.",
                "This is the principal manager, who has to hand the role over first.");
    }

    static void requireNoOther(boolean noOther) {
        require(
                noOther,
                "GESTIONNAIRE_PRINCIPAL_EXISTS",
                "Cette structure a déjà un gestionnaire principal.",
                "This structure has a principal manager already.");
    }

    static void requireVersion(@Nullable Long expected, @Nullable Long version) {
        require(
                expected == null || expected.equals(version),
                "CONFLICT",
                "Le rattachement a changé depuis.",
                "The rattachement has changed since.");
    }

    private static void require(boolean holds, String code, String fr, String en) {
        if (!holds) {
            throw new RuleViolatedException(code, fr, en);
        }
    }
}
