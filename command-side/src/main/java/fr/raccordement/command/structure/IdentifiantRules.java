package fr.raccordement.command.structure;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.command.Violations;

/** What may identify a structure (domain.md 7.1 and 7.2) (D-006, D-138). */
final class IdentifiantRules {

    private IdentifiantRules() {}

    /** Whether a checksum that the identifier has holds. */
    static boolean isVerified(TypeIdentifiant type, String identifiant) {
        return type != TypeIdentifiant.SIRET || Siret.checksumHolds(identifiant);
    }

    /**
     * Notes what is wrong with an identifier, as {@link TypeIdentifiant#canonical} has it.
     *
     * @param fictive whether a wrong checksum is admitted
     * @param path where the identifier stands in the input
     */
    static void check(
            TypeIdentifiant type,
            String identifiant,
            StructureType nature,
            boolean fictive,
            String path,
            Violations violations) {
        if (type == TypeIdentifiant.SIRET) {
            var wellFormed =
                    violations.require(
                            type.admits(identifiant),
                            "SIRET_FORMAT",
                            path,
                            "Un SIRET est fait de 14 chiffres.",
                            "A SIRET has 14 digits.");
            violations.require(
                    !wellFormed || fictive || isVerified(type, identifiant),
                    "SIRET_CHECKSUM",
                    path,
                    "La clé de contrôle du SIRET est fausse.",
                    "The check digit of the SIRET is wrong.");
        } else {
            violations.require(
                    type.admits(identifiant),
                    "IDENTIFIANT_FORMAT",
                    path,
                    "L'identifiant n'a pas la forme qu'a ce type.",
                    "The identifier has not the form of this type.");
            violations.require(
                    nature != StructureType.PUBLIQUE,
                    "IDENTIFIANT_PUBLIC",
                    "typeIdentifiant",
                    "Une structure publique s'identifie par son SIRET.",
                    "A public structure is identified by its SIRET.");
        }
    }
}
