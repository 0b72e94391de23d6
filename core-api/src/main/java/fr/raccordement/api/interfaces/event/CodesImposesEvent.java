package fr.raccordement.api.interfaces.event;

import fr.raccordement.api.fiche.FicheKind;

/** The catalogue: all that can have happened to the codes imposed on a kind of fiche. */
public sealed interface CodesImposesEvent permits InterfaceCodesImposed {

    FicheKind kind();
}
