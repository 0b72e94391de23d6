package fr.raccordement.command.interfaces;

import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import java.util.Optional;

/** Looks interface codes up while a command is decided. */
public interface InterfaceCatalogue {

    /** The code as offered at this moment; empty where unknown or retired. */
    Optional<InterfaceCodeAdded> offered(String code);
}
