package fr.raccordement.api.scellement.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A new log takes the place of the one before, whose checkpoints vouch for nothing from here on.
 *
 * @param nom whose log it is
 * @param origine the name of the new log
 * @param cle its public key, as a verifier key of C2SP signed-note
 * @param origineRemplacee the name of the log before; null where the store knew of none
 * @param cleRemplacee its public key
 * @param tailleRemplacee how many events the last checkpoint covers that the store knew of it
 * @param motif why
 */
@Revision("2")
public record ScellementRestarted(
        String nom,
        String origine,
        String cle,
        @Nullable String origineRemplacee,
        @Nullable String cleRemplacee,
        long tailleRemplacee,
        @TexteLibre String motif)
        implements ScellementEvent {}
