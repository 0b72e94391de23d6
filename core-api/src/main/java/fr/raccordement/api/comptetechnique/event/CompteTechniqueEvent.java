package fr.raccordement.api.comptetechnique.event;

import java.time.LocalDate;

/** The catalogue: all that can have happened to a technical account. */
public sealed interface CompteTechniqueEvent
        permits CompteTechniqueDeclared, CompteTechniqueRenewed {
    String structure();

    LocalDate motDePasseChangeLe();
}
