package fr.raccordement.command.delegation;

/** Which structures are active. */
interface Activites {

    /** As the register says it at this very moment. */
    Activite of(String siret);
}
