package fr.raccordement.command.raccordementapi;

/** Takes and releases names within the unit of work of the command that needs them. */
interface NomsPiste {

    /** Whether the connection goes by the name from now on; it does not where another does. */
    boolean take(NomDeclare nom, String raccordementApiId);

    /** Whether the connection changes its name; it keeps the one before where another bears it. */
    boolean exchange(NomDeclare before, NomDeclare after, String raccordementApiId);

    /** Gives the name up, where the connection goes by it. */
    void release(NomDeclare nom, String raccordementApiId);
}
