package fr.raccordement.api.structure.query;

import fr.raccordement.api.structure.StructureType;
import java.time.Instant;

/**
 * A structure as everybody sees it.
 *
 * @param siret 14 digits
 * @param nom the name
 * @param type public or private
 * @param tiersDeDematerialisation whether it receives invoices for public structures
 * @param operateur whether it operates the platform
 * @param siretVerifie whether the checksum of the SIRET holds; if not, qualification only
 * @param enregistreeLe when it entered the register
 */
public record StructureView(
        String siret,
        String nom,
        StructureType type,
        boolean tiersDeDematerialisation,
        boolean operateur,
        boolean siretVerifie,
        Instant enregistreeLe) {}
