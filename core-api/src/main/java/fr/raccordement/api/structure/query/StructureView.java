package fr.raccordement.api.structure.query;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structure as everybody sees it.
 *
 * @param siret its key, the first identifier, by which other things name it
 * @param identifiant the identifier in force
 * @param typeIdentifiant its type
 * @param identifiants those that it has had, oldest first, the one in force last
 * @param version number of its last event, from 0
 * @param nom the name
 * @param type public or private
 * @param tiersDeDematerialisation whether it receives invoices for public structures
 * @param operateur whether it operates the platform
 * @param siretVerifie whether the checksum of the SIRET holds; if not, qualification only
 * @param statut whether it may start anything
 * @param motif why it was deactivated, while that stands
 * @param enregistreeLe when it entered the register
 */
public record StructureView(
        String siret,
        String identifiant,
        TypeIdentifiant typeIdentifiant,
        List<IdentifiantView> identifiants,
        long version,
        String nom,
        StructureType type,
        boolean tiersDeDematerialisation,
        boolean operateur,
        boolean siretVerifie,
        StructureStatus statut,
        @Nullable String motif,
        Instant enregistreeLe) {}
