package fr.raccordement.api.interfaces.query;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The codes that a fiche of this kind may choose there, by code; answers {@link
 * InterfaceCodeView}s.
 *
 * @param kind issuer or receiver
 * @param environnement the platform
 * @param retires whether those that may no longer be chosen are listed too
 */
@VisibleTo(anyone = true)
public record ListInterfaceCodes(FicheKind kind, Environnement environnement, boolean retires) {}
