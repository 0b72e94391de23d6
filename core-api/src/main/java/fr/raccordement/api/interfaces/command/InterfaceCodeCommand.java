package fr.raccordement.api.interfaces.command;

import fr.raccordement.api.interfaces.InterfaceCodeId;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of the catalogue about one code. Every command may name the version it was
 * decided on; another version stored is refused with CONFLICT. Answers the version of the row after
 * its own events.
 */
public sealed interface InterfaceCodeCommand permits AddInterfaceCode, RetireInterfaceCode {
    InterfaceCodeId interfaceCodeId();

    /** The version that the actor saw, or null to take whatever is stored. */
    @Nullable Long expectedVersion();
}
