package fr.raccordement.api.interfaces.query;

import fr.raccordement.api.fiche.FicheKind;

/**
 * The codes that every fiche of a kind chooses, retired or not, by code; answers {@link
 * InterfaceCodeView}s. Reads the events themselves and waits for no projection.
 */
public record FindCodesImposes(FicheKind kind) {}
