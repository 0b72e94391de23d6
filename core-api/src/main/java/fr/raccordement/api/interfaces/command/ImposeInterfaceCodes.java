package fr.raccordement.api.interfaces.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.interfaces.CodesImposesId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says which codes every fiche of a kind chooses wherever they are offered (S-47, S-48), instead of
 * those said before. Repeated with the same content it changes nothing.
 *
 * <p>Refuses: INTERFACE_CODE_UNKNOWN (not in the catalogue for this kind), INTERFACE_MODES_INVALID
 * (a code that leaves a choice of modes cannot be imposed), SOURCE_MISSING.
 *
 * @param codesImposesId the kind of fiche
 * @param codes the codes, each with a single mode; empty to impose nothing
 * @param source where the obligation comes from
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ImposeInterfaceCodes(
        @TargetAggregateIdentifier CodesImposesId codesImposesId,
        List<String> codes,
        String source) {}
