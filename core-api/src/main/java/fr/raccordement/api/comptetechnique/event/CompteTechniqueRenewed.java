package fr.raccordement.api.comptetechnique.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The password of the technical account was changed in Chorus Pro.
 *
 * @param structure SIRET
 * @param motDePasseChangeLe the day on which it was changed
 */
@Revision("1")
public record CompteTechniqueRenewed(String structure, LocalDate motDePasseChangeLe)
        implements CompteTechniqueEvent {}
