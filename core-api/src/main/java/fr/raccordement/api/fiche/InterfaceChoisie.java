package fr.raccordement.api.fiche;

/**
 * What is wanted for one interface code (S-27).
 *
 * @param code such as {@code FSO1113A}
 * @param mode one of the modes that the code admits
 */
public record InterfaceChoisie(String code, ModeTraitement mode) {}
