package fr.raccordement.api.structure.event;

import fr.raccordement.api.structure.StructureType;
import org.axonframework.serialization.Revision;

/**
 * The structure is known to the platform.
 *
 * @param siret its key, the first identifier
 * @param nom the name
 * @param type public or private
 * @param tiersDeDematerialisation whether it receives invoices for public structures
 * @param operateur whether it operates the platform
 * @param siretVerifie whether the checksum of the SIRET holds; if not, qualification only
 */
@Revision("1")
public record StructureRegistered(
        String siret,
        String nom,
        StructureType type,
        boolean tiersDeDematerialisation,
        boolean operateur,
        boolean siretVerifie)
        implements StructureEvent {}
