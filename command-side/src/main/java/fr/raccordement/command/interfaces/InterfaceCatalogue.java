package fr.raccordement.command.interfaces;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import java.util.List;
import java.util.Optional;

/** Looks interface codes up while a command is decided. */
public interface InterfaceCatalogue {

    /** The code as offered at this moment; empty where unknown or retired. */
    Optional<InterfaceCodeAdded> offered(String code);

    /**
     * The codes that every fiche of a kind has to choose at this moment, in their order; those that
     * the environment does not offer are not imposed there.
     */
    List<InterfaceCodeAdded> imposed(FicheKind kind, Environnement environnement);
}
