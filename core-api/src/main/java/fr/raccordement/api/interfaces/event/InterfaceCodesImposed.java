package fr.raccordement.api.interfaces.event;

import fr.raccordement.api.fiche.FicheKind;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Every fiche of a kind chooses these codes wherever they are offered, and none else is imposed.
 *
 * @param kind issuer or receiver
 * @param codes the codes in their order
 * @param source where the obligation comes from
 */
@Revision("1")
public record InterfaceCodesImposed(FicheKind kind, List<String> codes, String source)
        implements CodesImposesEvent {}
