package fr.raccordement.api.comptetechnique.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The structure is notified that the password of its technical account is about to expire; once for
 * each number of days and each password.
 *
 * @param structure SIRET
 * @param jours how many days are left at most: 90, 60, 30, 15, 7 or 1
 * @param expireLe the first day on which it serves no longer
 */
@Revision("1")
public record MotDePasseExpiryNotified(String structure, int jours, LocalDate expireLe)
        implements CompteTechniqueEvent {}
