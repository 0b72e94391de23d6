package fr.raccordement.api.interfaces.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.Famille;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Adds a code to the catalogue, or brings back a retired one with new content. Repeated with the
 * same content it changes nothing.
 *
 * <p>Refuses: INTERFACE_CODE_FORMAT, INTERFACE_CODE_EXISTS, INTERFACE_ENVIRONNEMENT_MISSING,
 * INTERFACE_MODES_INVALID, LIBELLE_MISSING, INTERFACE_FORMAT_TOO_LONG, SOURCE_MISSING; CONFLICT.
 *
 * @param interfaceCodeId the code, {@code [FC][A-Z]{2}[0-9]{4}[A-Z]}
 * @param libelleFr what it carries, in French
 * @param libelleEn the same in English
 * @param direction seen from the partner
 * @param famille what it carries; null where not established
 * @param format such as UBL; null where not established
 * @param kind the fiches that may choose it
 * @param environnements the platforms that offer it (S-31), one at least
 * @param modes the choices it admits
 * @param source where the row comes from
 * @param certitude how well it is known
 * @param expectedVersion the version that the actor saw, where the code has been there before
 */
@Requires(roles = Role.AIFE_ADMIN)
public record AddInterfaceCode(
        @TargetAggregateIdentifier InterfaceCodeId interfaceCodeId,
        String libelleFr,
        String libelleEn,
        Direction direction,
        @Nullable Famille famille,
        @Nullable String format,
        FicheKind kind,
        List<Environnement> environnements,
        List<ModeTraitement> modes,
        String source,
        Certitude certitude,
        @Nullable Long expectedVersion)
        implements InterfaceCodeCommand {}
