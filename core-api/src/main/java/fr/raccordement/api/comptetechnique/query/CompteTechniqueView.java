package fr.raccordement.api.comptetechnique.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The technical account of a structure. Its password is not known here.
 *
 * @param structure SIRET
 * @param version sequence number of its last event, from 0
 * @param login its login in Chorus Pro, where it was said
 * @param statut where it stands now
 * @param motDePasseChangeLe the day on which its password was last changed
 * @param motDePasseExpireLe the first day on which the password serves no longer
 * @param declareLe when it was declared
 * @param modifieLe when it last changed
 * @param modifiePar who changed it
 */
public record CompteTechniqueView(
        String structure,
        long version,
        @Nullable String login,
        CompteTechniqueStatus statut,
        LocalDate motDePasseChangeLe,
        LocalDate motDePasseExpireLe,
        Instant declareLe,
        Instant modifieLe,
        String modifiePar) {}
