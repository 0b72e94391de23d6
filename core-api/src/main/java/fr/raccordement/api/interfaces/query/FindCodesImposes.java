package fr.raccordement.api.interfaces.query;

import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The codes that every fiche of a kind chooses, retired or not, by code; answers {@link
 * InterfaceCodeView}s. Reads the events themselves and waits for no projection.
 */
@VisibleTo(anyone = true)
public record FindCodesImposes(FicheKind kind) {}
