package fr.raccordement.command.structure;

/** Which structure an identifier names, for ever (D-139). */
interface Identifiants {

    /**
     * Lets the identifier name the structure from now on, within the unit of work of the command
     * that needs it.
     *
     * @param structure its key
     * @return whether it does; if not it names another, and the caller must refuse its command
     */
    boolean take(String identifiant, String structure);
}
