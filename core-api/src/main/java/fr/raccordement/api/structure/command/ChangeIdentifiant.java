package fr.raccordement.api.structure.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.TypeIdentifiant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the structure another identifier, as when an establishment moves. The one in force changes
 * nothing; one that the structure had before may come back, one that another structure has or had
 * may not (D-139). What hangs on the structure stays where it is.
 *
 * <p>Refuses: SIRET_FORMAT, IDENTIFIANT_FORMAT (another type), SIRET_CHECKSUM (unless the one in
 * force is fictive too), IDENTIFIANT_PUBLIC, MOTIF_TOO_LONG, STRUCTURE_EXISTS.
 *
 * @param structureId its key, the first identifier
 * @param typeIdentifiant by what it is identified from now on
 * @param identifiant the identifier from now on, as {@link TypeIdentifiant#canonical} has it
 * @param motif why, 2,000 characters at most; null for no reason given
 * @param expectedVersion the version that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ChangeIdentifiant(
        @TargetAggregateIdentifier StructureId structureId,
        TypeIdentifiant typeIdentifiant,
        String identifiant,
        @Nullable String motif,
        @Nullable Long expectedVersion)
        implements StructureCommand {}
