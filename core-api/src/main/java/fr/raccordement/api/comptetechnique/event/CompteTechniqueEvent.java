package fr.raccordement.api.comptetechnique.event;

/** The catalogue: all that can have happened to a technical account. */
public sealed interface CompteTechniqueEvent
        permits CompteTechniqueDeclared, CompteTechniqueRenewed, MotDePasseExpiryNotified {
    String structure();
}
