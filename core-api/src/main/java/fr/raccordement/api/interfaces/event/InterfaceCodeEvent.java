package fr.raccordement.api.interfaces.event;

/** The catalogue: all that can have happened to an interface code. */
public sealed interface InterfaceCodeEvent permits InterfaceCodeAdded, InterfaceCodeRetired {
    String code();
}
