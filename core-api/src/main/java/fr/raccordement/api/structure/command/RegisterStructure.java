package fr.raccordement.api.structure.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Enters a structure in the register. Repeated with the same content it changes nothing, even once
 * the structure has been renamed, but for naming a principal manager where there is none yet.
 *
 * <p>Refuses: SIRET_FORMAT, IDENTIFIANT_FORMAT (another type), SIRET_CHECKSUM (unless {@code
 * fictive}), IDENTIFIANT_PUBLIC, NOM_MISSING, STRUCTURE_EXISTS (the identifier names a structure,
 * or did), UTILISATEUR_INVALID, SEPARATION_DES_TACHES (the actor is to be its principal manager).
 *
 * @param structureId its first identifier, as {@link TypeIdentifiant#canonical} has it
 * @param typeIdentifiant by what it is identified; a public structure by its SIRET
 * @param nom the name, not blank
 * @param type public or private
 * @param tiersDeDematerialisation whether it receives invoices for public structures
 * @param operateur whether it operates the platform
 * @param fictive whether a SIRET with a wrong checksum is a warning only: such a structure is known
 *     to the qualification environment alone (domain.md 7.2)
 * @param gestionnairePrincipal login of its first principal manager, where known
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RegisterStructure(
        @TargetAggregateIdentifier StructureId structureId,
        TypeIdentifiant typeIdentifiant,
        String nom,
        StructureType type,
        boolean tiersDeDematerialisation,
        boolean operateur,
        boolean fictive,
        @Nullable String gestionnairePrincipal)
        implements StructureCommand {

    /** Of a structure identified by its SIRET. */
    public RegisterStructure(
            StructureId structureId,
            String nom,
            StructureType type,
            boolean tiersDeDematerialisation,
            boolean operateur,
            boolean fictive,
            @Nullable String gestionnairePrincipal) {
        this(
                structureId,
                TypeIdentifiant.SIRET,
                nom,
                type,
                tiersDeDematerialisation,
                operateur,
                fictive,
                gestionnairePrincipal);
    }
}
